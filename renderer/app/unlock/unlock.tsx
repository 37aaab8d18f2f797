/** The station is locked: open one of its days, or begin a practice day. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '#shared/host-api.ts';
import { Button, Stack } from '../../ui/index.ts';
import { Door } from '../door.tsx';
import { CreateDay } from './create-day.tsx';
import { OpenDay } from './open-day.tsx';

export function Unlock({ status }: { status: Status }) {
  const { t } = useTranslation();
  const [creates, setCreates] = useState(status.days.length === 0);
  return (
    <Door>
      <div style={{ maxWidth: 600, width: '100%', margin: 'auto' }}>
        <Stack gap={5}>
          {creates ? <CreateDay practiceDays={status.practiceDays} /> : <OpenDay days={status.days} />}
          {status.days.length > 0 && (
            <div>
              <Button
                tone="plain"
                icon={creates ? 'undo' : 'add'}
                label={t(creates ? 'unlock.toExisting' : 'unlock.toNew')}
                onPress={() => setCreates(!creates)}
              />
            </div>
          )}
        </Stack>
      </div>
    </Door>
  );
}

/** The station is locked: open one of its days, take part in one of another computer, or begin a practice day. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '#shared/host-api.ts';
import { Button, type IconName, Row, Stack } from '../../ui/index.ts';
import { Door } from '../door.tsx';
import { CreateDay } from './create-day.tsx';
import { JoinDay } from './join-day.tsx';
import { OpenDay } from './open-day.tsx';

type Way = 'open' | 'join' | 'create';

const icons: Record<Way, IconName> = { open: 'lock', join: 'network', create: 'add' };
const labels = { open: 'unlock.toExisting', join: 'unlock.toJoin', create: 'unlock.toNew' } as const;

export function Unlock({ status }: { status: Status }) {
  const { t } = useTranslation();
  const isEmpty = status.days.length === 0;
  const [way, setWay] = useState<Way>(isEmpty ? 'create' : 'open');
  const others = (['open', 'join', 'create'] as const).filter(
    (each) => each !== way && !(isEmpty && each === 'open'),
  );
  return (
    <Door>
      <div style={{ maxWidth: 600, width: '100%', margin: 'auto' }}>
        <Stack gap={5}>
          {way === 'open' && <OpenDay days={status.days} />}
          {way === 'join' && <JoinDay days={status.days} />}
          {way === 'create' && <CreateDay practiceDays={status.practiceDays} />}
          <Row gap={2}>
            {others.map((each) => (
              <Button
                key={each}
                // An empty computer joins as often as it begins.
                tone={isEmpty ? 'quiet' : 'plain'}
                icon={icons[each]}
                label={t(labels[each])}
                onPress={() => setWay(each)}
              />
            ))}
          </Row>
        </Stack>
      </div>
    </Door>
  );
}

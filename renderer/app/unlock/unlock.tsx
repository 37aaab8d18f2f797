/** The station is locked: open one of its days, begin one to practise or a real one, or take part in another computer's. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '#shared/host-api.ts';
import { Button, type IconName, Row, Stack } from '../../ui/index.ts';
import { Door } from '../door.tsx';
import { FirstStart } from './first-start.tsx';
import { JoinDay } from './join-day.tsx';
import { OpenDay } from './open-day.tsx';
import { OpenFile } from './open-file.tsx';
import { Practise } from './practise.tsx';
import { PrepareDay } from './prepare/prepare-day.tsx';

type Way = 'start' | 'open' | 'practise' | 'prepare' | 'join' | 'file';

/** Ways other than the one to begin with, as quiet buttons below what is shown. */
const others = ['practise', 'prepare', 'join', 'file'] as const;
const icons: Record<(typeof others)[number], IconName> = {
  practise: 'play',
  prepare: 'list',
  join: 'network',
  file: 'file',
};
const labels = {
  practise: 'unlock.practise',
  prepare: 'unlock.prepare',
  join: 'unlock.toJoin',
  file: 'fromFile.way',
} as const;

export function Unlock({ status }: { status: Status }) {
  const { t } = useTranslation();
  const isEmpty = status.days.length === 0;
  const first = isEmpty ? 'start' : 'open';
  const [way, setWay] = useState<Way>(first);
  // On an empty computer two of the ways are large already.
  const quiet = others.filter(
    (each) => way === 'open' || (way === 'start' && (each === 'join' || each === 'file')),
  );
  return (
    <Door>
      <div style={{ maxWidth: way === 'start' ? 760 : 640, width: '100%', margin: 'auto' }}>
        <Stack gap={5}>
          {way === 'start' && (
            <FirstStart onPractise={() => setWay('practise')} onPrepare={() => setWay('prepare')} />
          )}
          {way === 'open' && <OpenDay days={status.days} />}
          {way === 'practise' && <Practise practiceDays={status.practiceDays} />}
          {way === 'prepare' && <PrepareDay />}
          {way === 'join' && <JoinDay days={status.days} />}
          {way === 'file' && <OpenFile />}
          <Row gap={2}>
            {way !== first && (
              <Button
                tone="plain"
                icon="undo"
                label={t(isEmpty ? 'common.back' : 'unlock.toExisting')}
                onPress={() => setWay(first)}
              />
            )}
            {quiet.map((each) => (
              <Button
                key={each}
                tone="plain"
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

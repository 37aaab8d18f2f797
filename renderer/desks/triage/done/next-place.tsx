import { useTranslation } from 'react-i18next';
import { useCallsAt, useQueue } from '#renderer/mirror/index.ts';
import { Badge, Quiet, Row, Stack, type Tone } from '#renderer/ui/index.ts';
import type { Place } from '#shared/domain/day/places.ts';
import type { EntryStatus } from '#shared/domain/queue/entry.ts';
import { expectedWait } from '#shared/domain/queue/pace.ts';
import type { VisitRow } from '#shared/rows.ts';

const tones: Record<EntryStatus, Tone> = {
  waiting: 'waiting',
  called: 'progress',
  held: 'waiting',
  done: 'done',
  'no-show': 'problem',
  left: 'neutral',
};

/** One queue somebody is in: in front of which rooms they wait, behind how many, and for about how long. */
export function NextPlace({ place, title, visit }: { place: Place; title: string; visit: VisitRow }) {
  const { t } = useTranslation();
  const queue = useQueue(place.id);
  const calls = useCallsAt(place.id);
  const status = visit.queue.find(({ specialty }) => specialty === place.id)?.status;
  const ahead = queue?.findIndex((item) => item.visit.id === visit.id) ?? -1;
  const wait = ahead >= 0 && calls ? expectedWait(calls, ahead, Date.now()) : undefined;
  return (
    <Row wrap={false} justify="space-between" align="flex-start">
      <Stack gap={0}>
        <strong>{title}</strong>
        <Quiet>{place.rooms.map(({ name }) => name).join(', ') || t('triage.noRoomYet')}</Quiet>
      </Stack>
      <Stack gap={1} align="flex-end">
        {status && <Badge tone={tones[status]} label={t(`entryStatus.${status}`)} />}
        {ahead >= 0 && (
          <Quiet small>
            {ahead === 0 ? t('triage.nextOne') : t('triage.ahead', { count: ahead })}
            {wait && ` · ${t('triage.wait', { from: wait.fromMinutes, to: wait.toMinutes })}`}
          </Quiet>
        )}
      </Stack>
    </Row>
  );
}

import { useTranslation } from 'react-i18next';
import { PriorityBadge } from '#renderer/app/visit-badge.tsx';
import { useFormats } from '#renderer/i18n/index.ts';
import { Badge, Panel, Quiet, Row, Stack, TicketNumber } from '#renderer/ui/index.ts';
import { formatBirth, isSmallChild } from '#shared/domain/patient/birth.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { VisitRow } from '#shared/rows.ts';
import { minutesSince, useNow } from '../queue/use-now.ts';

/** Who is in the room, large enough to be read across the table. */
export function PatientHeader({
  visit,
  person,
  specialty,
}: {
  visit: VisitRow;
  person: Pick<Person, 'name' | 'sex' | 'birth'> & Partial<Person>;
  specialty: string;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const now = useNow();
  const { priority, date } = visit.opened;
  const entry = visit.queue.find((each) => each.specialty === specialty);
  const call = entry?.calls.at(-1);
  return (
    <Panel tone="accent">
      <Row gap={4} wrap={false}>
        <TicketNumber ticket={visit.ticket} size="large" />
        <Stack gap={1} grow>
          <Row gap={2}>
            <h2>{person.name}</h2>
            <PriorityBadge priority={priority} />
            {isSmallChild(person.birth, date) && (
              <Badge label={t('doctor.smallChild')} tone="priority" icon="child" />
            )}
            {person.needsInterpreter && (
              <Badge label={t('doctor.needsInterpreter')} tone="waiting" icon="language" />
            )}
          </Row>
          <span>
            {t(`sex.${person.sex}`)} · <strong>{formats.age(person.birth, date)}</strong>{' '}
            <Quiet>({formatBirth(person.birth)})</Quiet>
          </span>
        </Stack>
        {entry?.status === 'done' && <Badge label={t('doctor.examDone')} tone="done" />}
        {entry?.status === 'called' && call && (
          <Stack gap={1} align="flex-end">
            <Badge label={call.roomName} tone="progress" icon="call" />
            <Quiet small>{t('doctor.calledFor', { minutes: minutesSince(call.at, now) })}</Quiet>
          </Stack>
        )}
      </Row>
    </Panel>
  );
}

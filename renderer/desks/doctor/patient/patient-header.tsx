import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesSince, useNow, useReasonWords } from '#renderer/app/queue/index.ts';
import { Spoken } from '#renderer/app/spoken.tsx';
import { PriorityBadge } from '#renderer/app/visit-badge.tsx';
import { useFormats, usePersonName } from '#renderer/i18n/index.ts';
import { Badge, Panel, Quiet, Row, Stack, TicketNumber } from '#renderer/ui/index.ts';
import { formatBirth, isSmallChild } from '#shared/domain/patient/birth.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { VisitRow } from '#shared/rows.ts';

/** The others stand beside the work, among what must not be overlooked. */
const mostReasons = 2;

/** Who is in the room, large enough to be read across the table. */
export function PatientHeader({
  visit,
  person,
  specialty,
  done,
  children,
}: {
  visit: VisitRow;
  person: Pick<Person, 'name' | 'sex' | 'birth'> & Partial<Person>;
  specialty: string;
  /** Said once this specialty is done with them. */
  done: string;
  /** What can be done about them besides. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = usePersonName();
  const reasonsOf = useReasonWords();
  const now = useNow();
  const { date } = visit.opened;
  const entry = visit.queue.find((each) => each.specialty === specialty);
  const call = entry?.calls.at(-1);
  const reasons = visit.priority === 'ordinary' ? '' : reasonsOf(visit, mostReasons);
  return (
    <Panel tone="accent">
      <Row gap={4} wrap={false}>
        <TicketNumber ticket={visit.ticket} size="large" />
        <Stack gap={1} grow>
          <Row gap={2}>
            <h2>{nameOf(person)}</h2>
            <PriorityBadge priority={visit.priority} />
            {isSmallChild(person.birth, date) && (
              <Badge label={t('doctor.smallChild')} tone="priority" icon="child" />
            )}
            <Spoken person={person} />
          </Row>
          <span>
            {t(`sex.${person.sex}`)} · <strong>{formats.age(person.birth, date)}</strong>{' '}
            <Quiet>({formatBirth(person.birth)})</Quiet> · {t(`category.${visit.opened.category}`)}
          </span>
          {reasons && <Quiet small>{reasons}</Quiet>}
        </Stack>
        <Stack gap={1} align="flex-end">
          {entry?.status === 'done' && <Badge label={done} tone="done" />}
          {entry?.status === 'called' && call && (
            <>
              <Badge label={call.roomName} tone="progress" icon="call" />
              <Quiet small>{t('doctor.calledFor', { minutes: minutesSince(call.at, now) })}</Quiet>
            </>
          )}
          {children}
        </Stack>
      </Row>
    </Panel>
  );
}

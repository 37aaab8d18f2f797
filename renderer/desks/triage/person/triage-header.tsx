import { useTranslation } from 'react-i18next';
import { type Seat, useReasonWords } from '#renderer/app/queue/index.ts';
import { PriorityBadge } from '#renderer/app/visit-badge.tsx';
import { useFormats, usePersonName } from '#renderer/i18n/index.ts';
import { Badge, Panel, Quiet, Row, Stack, TicketNumber } from '#renderer/ui/index.ts';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import type { PatientRow, VisitRow } from '#shared/rows.ts';

/** Who sits at the table, their class with its reasons, and where they are if not here. */
export function TriageHeader({ visit, patient, seat }: { visit: VisitRow; patient: PatientRow; seat: Seat }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const reasonsOf = useReasonWords();
  const nameOf = usePersonName();
  const { person } = patient;
  const { date, category } = visit.opened;
  const call = visit.queue.find(({ status }) => status === 'called')?.calls.at(-1);
  const reasons = reasonsOf(visit);
  return (
    <Panel tone="accent">
      <Row gap={4} wrap={false}>
        <TicketNumber ticket={visit.ticket} size="large" />
        <Stack gap={1} grow>
          <Row gap={2}>
            <h2>{nameOf(person, date)}</h2>
            <PriorityBadge priority={visit.priority} />
            {person.needsInterpreter && (
              <Badge label={t('doctor.needsInterpreter')} tone="waiting" icon="language" />
            )}
          </Row>
          <span>
            {t(`sex.${person.sex}`)} · <strong>{formats.age(person.birth, date)}</strong>{' '}
            <Quiet>({formatBirth(person.birth)})</Quiet> · {t(`category.${category}`)}
            {person.language && person.language !== 'vie' && <> · {t(`spokenLanguage.${person.language}`)}</>}
          </span>
          {reasons && (
            <Quiet small>
              {t(`priority.${visit.priority}`)}: {reasons}
            </Quiet>
          )}
        </Stack>
        {call && call.room !== seat.room.id && <Badge label={call.roomName} tone="progress" icon="call" />}
      </Row>
    </Panel>
  );
}

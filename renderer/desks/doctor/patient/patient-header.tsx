import { useTranslation } from 'react-i18next';
import { minutesSince, useNow, useReasonWords } from '#renderer/app/queue/index.ts';
import { PriorityBadge } from '#renderer/app/visit-badge.tsx';
import { useFormats, usePersonName } from '#renderer/i18n/index.ts';
import { Badge, Panel, Quiet, Row, Stack, TicketNumber } from '#renderer/ui/index.ts';
import { formatBirth, isSmallChild } from '#shared/domain/patient/birth.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { VisitRow } from '#shared/rows.ts';

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
  const nameOf = usePersonName();
  const reasonsOf = useReasonWords();
  const now = useNow();
  const { date } = visit.opened;
  const entry = visit.queue.find((each) => each.specialty === specialty);
  const call = entry?.calls.at(-1);
  const reasons = visit.priority === 'ordinary' ? '' : reasonsOf(visit);
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
            <Quiet>({formatBirth(person.birth)})</Quiet>
          </span>
          {reasons && <Quiet small>{reasons}</Quiet>}
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

/** What they speak, where it is not Vietnamese, and whether somebody has to interpret. */
function Spoken({ person: { language, needsInterpreter } }: { person: Partial<Person> }) {
  const { t } = useTranslation();
  const spoken = language && language !== 'vie' ? t(`spokenLanguage.${language}`) : undefined;
  if (needsInterpreter) {
    const label = spoken
      ? t('doctor.needsInterpreterOf', { language: spoken })
      : t('doctor.needsInterpreter');
    return <Badge label={label} tone="waiting" icon="language" />;
  }
  return spoken ? <Badge label={spoken} icon="language" /> : null;
}

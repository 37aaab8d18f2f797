import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Fact } from '#shared/domain/dispute.ts';
import { desksFor } from '#shared/domain/roles.ts';
import { parseSubject } from '#shared/domain/subjects.ts';
import { letterOf } from '#shared/domain/writer.ts';
import type { DisputeRow } from '#shared/rows.ts';
import { useStaff } from '../../../app/session.ts';
import { useFormats, usePersonName } from '../../../i18n/index.ts';
import { usePatient, useVisit } from '../../../mirror/index.ts';
import { Button, Quiet, Stack } from '../../../ui/index.ts';
import { useFactWords } from './use-fact-words.ts';

/** The facts of a dispute: what each says, who recorded it, where and when; the way to records it is about. */
export function DisputeFacts({ dispute }: { dispute: DisputeRow }) {
  return (
    <Stack gap={2}>
      {dispute.facts.map((fact) => (
        <FactLine key={`${fact.subject ?? ''}${fact.event}`} dispute={dispute} fact={fact} />
      ))}
    </Stack>
  );
}

function FactLine({ dispute, fact }: { dispute: DisputeRow; fact: Fact }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = usePersonName();
  const words = useFactWords();
  const subject = parseSubject(fact.subject ?? '');
  const visit = useVisit(subject?.kind === 'visit' ? subject.id : undefined);
  const isOfPerson = subject?.kind === 'patient' || subject?.kind === 'savings-book';
  const patient = usePatient(isOfPerson ? subject.id : visit?.patientId);
  const name = patient ? nameOf(patient.person) : '';
  const { by, station, at } = fact;
  return (
    <Stack gap={0}>
      <strong>{words(dispute, fact, name)}</strong>
      <Quiet small>
        {t('disputeFact.who', { name: by.name, station: letterOf(station), time: formats.time(at) })}
      </Quiet>
      {patient && <OpenRecord id={patient.id} name={name} />}
    </Stack>
  );
}

/** To the record at reception, where it is merged and corrected. */
function OpenRecord({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { roles } = useStaff();
  if (!desksFor(roles).includes('reception')) return null;
  return (
    <div>
      <Button
        icon="people"
        label={t('coordinator.openRecord', { name })}
        onPress={() => go(`/reception?person=${id}`)}
      />
    </div>
  );
}

/** Writes somebody's details anew, perhaps with the reason; the earlier ones stay in the history. */
import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import type { DayRow, PatientRow } from '#shared/rows.ts';
import { withCommune } from '../../app/places/use-places.ts';
import { useSend } from '../../app/use-send.ts';
import { usePatient, useVisitsOf } from '../../mirror/index.ts';
import { Button, DeskLayout, Form, notify, Panel, Scroll, Stack, TextField } from '../../ui/index.ts';
import { PersonFields } from './person-fields.tsx';
import { inputOf, personFormSchema, personOf } from './person-form.ts';
import { validated } from './validated.ts';

export function CorrectPerson({ id, ...rest }: Omit<CorrectionProps, 'patient'> & { id: string }) {
  const patient = usePatient(id);
  return patient ? <Correction patient={patient} {...rest} /> : null;
}

interface CorrectionProps {
  day: DayRow;
  patient: PatientRow;
  aside: ReactNode;
  onDone: () => void;
}

function Correction({ day, patient, aside, onDone }: CorrectionProps) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const visits = useVisitsOf(patient.id) ?? [];
  // What was on the screen when the correction began: what somebody else has changed since must not be overwritten.
  const [basis] = useState(patient.lastEvent);
  const form = useForm({
    resolver: zodResolver(personFormSchema(day.date)),
    defaultValues: inputOf(patient.person),
  });
  const [reason, setReason] = useState('');
  const save = async () => {
    const written = await validated(form);
    if (!written) return;
    const address = await withCommune(written.address, day.site.province);
    const person = personOf({ ...written, address }, patient.person);
    const done = await send({
      type: 'patient.correct',
      subject: `patient/${patient.id}`,
      data: { person, ...(reason.trim() ? { reason } : {}) },
      ...(basis ? { basis } : {}),
    });
    if (!done) return;
    notify({ tone: 'done', title: t('reception.corrected') });
    onDone();
    // The age decides who goes first.
    if (formatBirth(person.birth) !== formatBirth(patient.person.birth))
      for (const visit of visits.filter(({ isOpen }) => isOpen === 1)) {
        const { category, otherCategories, certificate } = visit.opened;
        await send({
          type: 'visit.correct-category',
          subject: `visit/${visit.id}`,
          data: {
            category,
            ...(otherCategories ? { otherCategories } : {}),
            ...(certificate ? { certificate } : {}),
          },
        });
      }
  };
  return (
    <DeskLayout
      aside={aside}
      actions={<Button icon="undo" label={t('common.back')} shortcut="Escape" onPress={onDone} />}
      primary={
        <Button
          tone="primary"
          icon="check"
          label={t('reception.saveCorrection')}
          shortcut="Ctrl+Enter"
          busy={busy}
          onPress={save}
        />
      }
    >
      <Scroll>
        <Form label={t('reception.correctTitle')} onSubmit={save}>
          <Panel title={t('reception.correctTitle')} icon="edit" tone="accent">
            <Stack gap={3}>
              <PersonFields control={form.control} today={day.date} province={day.site.province} />
              <TextField
                label={t('reception.correctReason')}
                hint={t('reception.correctReasonHint')}
                maxLength={300}
                value={reason}
                onChange={setReason}
              />
            </Stack>
          </Panel>
        </Form>
      </Scroll>
    </DeskLayout>
  );
}

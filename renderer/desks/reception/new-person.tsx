/** Somebody who comes for the first time: who they are and what they came for, saved in one go. */
import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useEffect, useRef } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#shared/rows.ts';
import { usePrint } from '../../app/use-print.ts';
import { useSend } from '../../app/use-send.ts';
import { Button, DeskLayout, Form, Grid, notify, Panel, Scroll } from '../../ui/index.ts';
import type { Typed } from './draft.ts';
import { PersonFields } from './person-fields.tsx';
import {
  emptyPerson,
  type PersonInput,
  type PersonOutput,
  personFormSchema,
  personOf,
} from './person-form.ts';
import { RegistrationRun } from './registration.ts';
import { SimilarPeople } from './similar-people.tsx';
import { validated } from './validated.ts';
import { VisitFields } from './visit-fields.tsx';
import { emptyVisit, type VisitForm, type VisitInput, visitFormSchema } from './visit-form.ts';

export function NewPerson({
  day,
  typed,
  aside,
  onType,
  onSaved,
  onLeave,
  onChoose,
}: {
  day: DayRow;
  /** What was typed before. */
  typed: Typed;
  aside: ReactNode;
  onType: (typed: Typed) => void;
  onSaved: (patientId: string) => void;
  onLeave: () => void;
  /** It is somebody already known. */
  onChoose: (patientId: string) => void;
}) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const { print } = usePrint();
  const run = useRef(new RegistrationRun());
  const person = useForm<PersonInput, unknown, PersonOutput>({
    resolver: zodResolver(personFormSchema(day.date)),
    defaultValues: { ...emptyPerson, ...typed.person },
  });
  const visit = useForm<VisitInput, unknown, VisitForm>({
    resolver: zodResolver(visitFormSchema),
    defaultValues: { ...emptyVisit, ...typed.visit },
  });
  const personValues = useWatch({ control: person.control });
  const visitValues = useWatch({ control: visit.control });
  useEffect(() => {
    if (person.formState.isDirty || visit.formState.isDirty)
      onType({ person: personValues, visit: visitValues });
  }, [personValues, visitValues, person.formState.isDirty, visit.formState.isDirty, onType]);

  const save = async () => {
    const who = await validated(person);
    if (!who) {
      await visit.trigger();
      return;
    }
    const what = await validated(visit);
    if (!what) return;
    const saved = await run.current.save(personOf(who), what, send);
    if (!saved) {
      if (run.current.registered)
        notify({
          tone: 'priority',
          title: t('reception.registered'),
          text: t('reception.registeredNoVisit'),
        });
      return;
    }
    onSaved(saved.patientId);
    await print({ kind: 'ticket', subject: `visit/${saved.visitId}` });
  };

  return (
    <DeskLayout
      aside={aside}
      actions={<Button icon="undo" label={t('common.back')} shortcut="Escape" onPress={onLeave} />}
      primary={
        <Button
          tone="primary"
          icon="ticket"
          label={t('reception.save')}
          shortcut="Ctrl+Enter"
          busy={busy}
          onPress={save}
        />
      }
    >
      <Scroll>
        <Form label={t('reception.newPersonTitle')} onSubmit={save}>
          <Grid columns={2} gap={3}>
            <Panel title={t('reception.newPersonTitle')} icon="new-person" tone="accent">
              <PersonFields control={person.control} today={day.date} />
            </Panel>
            <Panel title={t('reception.visit')} icon="ticket" tone="accent">
              <VisitFields control={visit.control} day={day} />
              <SimilarPeople name={personValues.name ?? ''} onChoose={onChoose} />
            </Panel>
          </Grid>
        </Form>
      </Scroll>
    </DeskLayout>
  );
}

/** Somebody already known who has no ticket yet today: perhaps from a list, perhaps written on paper first. */
import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DayRow, PatientRow } from '#shared/rows.ts';
import { usePrint } from '../../app/use-print.ts';
import { useSend } from '../../app/use-send.ts';
import { newId } from '../../mirror/index.ts';
import { Button, DeskActions, Form, Panel, Scroll, Stack } from '../../ui/index.ts';
import { PaperFields } from './paper-entry/paper-fields.tsx';
import type { PaperInput } from './paper-entry/paper-form.ts';
import { usePaperForm } from './paper-entry/use-paper-form.ts';
import { PersonFacts } from './person-facts.tsx';
import { useInsuranceGroup } from './use-insurance-group.ts';
import { validated } from './validated.ts';
import { VisitFields } from './visit-fields.tsx';
import { openingOf, type VisitForm, type VisitInput, visitFormSchema, visitInputOf } from './visit-form.ts';

export function OpenVisit({
  day,
  patient,
  focus,
  actions,
  paper,
  onOpened,
}: {
  day: DayRow;
  patient: PatientRow;
  /** The person was chosen, not only looked at: the cursor goes to the first question. */
  focus: boolean;
  actions: ReactNode;
  /** The visit was first written on a paper form. */
  paper?: PaperInput | undefined;
  onOpened?: () => void;
}) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const { print } = usePrint();
  const visitId = useRef(newId());
  const place = useRef<HTMLDivElement>(null);
  const { expected, person } = patient;
  const form = useForm<VisitInput, unknown, VisitForm>({
    resolver: zodResolver(visitFormSchema(day)),
    defaultValues: visitInputOf(expected, day),
  });
  const paperForm = usePaperForm(day, paper);
  const insured = useInsuranceGroup(person.insuranceNumber);
  useEffect(() => {
    if (focus && !paper)
      (
        place.current?.querySelector<HTMLInputElement>('input:checked') ??
        place.current?.querySelector('input')
      )?.focus();
  }, [focus, paper]);
  const open = async () => {
    const onPaper = paper && (await validated(paperForm));
    const visit = paper && !onPaper ? void (await form.trigger()) : await validated(form);
    if (!visit) return;
    const subject = `visit/${visitId.current}`;
    const done = await send({
      type: 'visit.open',
      subject,
      data: { ...openingOf(visit, patient.id, day), ...(onPaper ? { paper: onPaper.paper } : {}) },
      ...(onPaper ? { occurredAt: onPaper.occurredAt } : {}),
    });
    if (!done) return;
    onOpened?.();
    await print({ kind: 'ticket', subject });
  };
  return (
    <>
      <DeskActions
        actions={actions}
        primary={
          <Button
            tone="primary"
            icon="ticket"
            label={expected ? t('reception.checkIn') : t('reception.openVisit')}
            shortcut={expected ? 'F8' : 'Ctrl+Enter'}
            busy={busy}
            onPress={open}
          />
        }
      />
      <PersonFacts patient={patient} day={day} />
      <Scroll>
        <Form label={t('reception.openVisitTitle')} onSubmit={open}>
          <Panel title={t('reception.openVisitTitle')} icon="ticket" tone="accent">
            <Stack gap={3}>
              {paper && <PaperFields control={paperForm.control} hasNumber={paper.number !== ''} />}
              <div ref={place}>
                <VisitFields control={form.control} day={day} suggested={insured?.suggests} />
              </div>
            </Stack>
          </Panel>
        </Form>
      </Scroll>
    </>
  );
}

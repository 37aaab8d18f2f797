/** Somebody already known who has no ticket yet today. */
import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DayRow, PatientRow } from '#shared/rows.ts';
import { usePrint } from '../../app/use-print.ts';
import { useSend } from '../../app/use-send.ts';
import { newId } from '../../mirror/index.ts';
import { Button, DeskActions, Form, Panel, Scroll } from '../../ui/index.ts';
import { PersonFacts } from './person-facts.tsx';
import { validated } from './validated.ts';
import { VisitFields } from './visit-fields.tsx';
import { emptyVisit, openingOf, type VisitForm, type VisitInput, visitFormSchema } from './visit-form.ts';

export function OpenVisit({
  day,
  patient,
  focus,
  actions,
}: {
  day: DayRow;
  patient: PatientRow;
  /** The person was chosen, not only looked at: the cursor goes to the first question. */
  focus: boolean;
  actions: ReactNode;
}) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const { print } = usePrint();
  const visitId = useRef(newId());
  const place = useRef<HTMLDivElement>(null);
  const form = useForm<VisitInput, unknown, VisitForm>({
    resolver: zodResolver(visitFormSchema),
    defaultValues: emptyVisit,
  });
  useEffect(() => {
    if (focus) place.current?.querySelector('input')?.focus();
  }, [focus]);
  const open = async () => {
    const visit = await validated(form);
    if (!visit) return;
    const subject = `visit/${visitId.current}`;
    const done = await send({ type: 'visit.open', subject, data: openingOf(visit, patient.id) });
    if (done) await print({ kind: 'ticket', subject });
  };
  return (
    <>
      <DeskActions
        actions={actions}
        primary={
          <Button
            tone="primary"
            icon="ticket"
            label={t('reception.openVisit')}
            shortcut="Ctrl+Enter"
            busy={busy}
            onPress={open}
          />
        }
      />
      <PersonFacts patient={patient} day={day} />
      <Scroll>
        <Form label={t('reception.openVisitTitle')} onSubmit={open}>
          <Panel title={t('reception.openVisitTitle')} icon="ticket" tone="accent">
            <div ref={place}>
              <VisitFields control={form.control} day={day} />
            </div>
          </Panel>
        </Form>
      </Scroll>
    </>
  );
}

/** Opens a case: the form, kept while it is typed. */
import { zodResolver } from '@hookform/resolvers/zod';
import { type Ref, useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '#shared/rows.ts';
import type { Draft } from '../../../app/use-draft.ts';
import { useSend } from '../../../app/use-send.ts';
import { useVisit } from '../../../mirror/index.ts';
import { Form, Panel } from '../../../ui/index.ts';
import { CaseFields } from './case-fields.tsx';
import { beginningOf, type CaseFormInput, type CaseFormOutput, caseFormSchema } from './case-form.ts';

export function NewCase({
  visit,
  draft,
  form: ref,
}: {
  visit: VisitSummary;
  draft: Draft<CaseFormInput>;
  form: Ref<HTMLFormElement>;
}) {
  const { t } = useTranslation();
  const { send } = useSend();
  const whole = useVisit(visit.id);
  const referral = whole?.exams.findLast(({ referral }) => referral)?.referral;
  const { control, handleSubmit, subscribe, setValue, formState } = useForm<
    CaseFormInput,
    unknown,
    CaseFormOutput
  >({
    resolver: zodResolver(caseFormSchema),
    defaultValues: draft.found ?? beginningOf({}),
  });
  const isTouched = draft.found !== undefined || formState.isDirty;
  // Where the doctor sends them, once the exams are read; never over what somebody typed.
  useEffect(() => {
    if (!referral || isTouched) return;
    setValue('hospital', referral.hospital);
    setValue('department', referral.department);
  }, [referral, isTouched, setValue]);
  useEffect(
    () =>
      subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, isDirty }) => {
          if (isDirty) draft.keep(values);
        },
      }),
    [subscribe, draft.keep],
  );
  const open = handleSubmit(async (details) => {
    const subject = `support-case/${visit.patientId}`;
    const done = await send({ type: 'support-case.open', subject, data: { visitId: visit.id, details } });
    if (done) draft.drop();
  });
  return (
    <Panel title={t('cases.newTitle')} icon="hospital" tone="accent">
      <Form ref={ref} label={t('cases.newTitle')} onSubmit={open}>
        <CaseFields control={control} />
      </Form>
    </Panel>
  );
}

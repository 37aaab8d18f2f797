import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { editionOf, useIcd10 } from '#renderer/app/diagnoses/use-icd10.ts';
import { checkerOf, type ExamFormHandle } from '#renderer/app/exam-form/index.ts';
import { useSend } from '#renderer/app/use-send.ts';
import { notify } from '#renderer/ui/index.ts';
import { type ExamForm as Exam, examSchema } from '#shared/domain/exam/exam.ts';
import { formOf } from '#shared/domain/exam-form/forms-of-day.ts';
import type { ExamFieldsProps } from './exam-fields.tsx';

/** What the exam being written knows and does; how it looks is in `exam-fields.tsx`. */
export function useExam({ visit, draft, forms, start }: ExamFieldsProps) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  // It goes on with what it was begun in, whatever the day takes in meanwhile.
  const [begun] = useState(start);
  const examForm = useMemo(() => begun.form && formOf(forms, begun.form), [begun, forms]);
  const check = useMemo(() => examForm && checkerOf(examForm), [examForm]);
  const form = useForm<Exam>({ resolver: zodResolver(examSchema), defaultValues: begun });
  const { subscribe, getValues } = form;
  const icd10 = useIcd10();
  const [typing, setTyping] = useState('');
  const [diagnosisError, setDiagnosisError] = useState<string>();
  const [showWrong, setShowWrong] = useState(false);
  const diagnosisInput = useRef<HTMLElement>(null);
  const findings = useRef<ExamFormHandle>(null);

  const { keep } = draft;
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }),
    [subscribe, keep],
  );

  /** What is wrong with the diagnoses before anything is sent. */
  const missing = (exam: Exam) => {
    // Half a diagnosis left in the field would be lost for ever: a signed exam is fixed.
    if (typing.trim() !== '') return t('doctor.diagnosisPending');
    return exam.diagnoses.length === 0 ? t('doctor.diagnosisNeeded') : undefined;
  };

  const signChecked = form.handleSubmit(async (exam) => {
    const problem = missing(exam);
    setDiagnosisError(problem);
    if (problem) {
      diagnosisInput.current?.focus();
      return;
    }
    const answers = check ? check(exam.answers ?? {}).asked : {};
    const sent = await send({
      type: 'visit.sign-exam',
      subject: `visit/${visit.id}`,
      ...(visit.lastEvent === undefined ? {} : { basis: visit.lastEvent }),
      data: { ...exam, answers, ...editionOf(exam, icd10) },
    });
    if (!sent) return;
    draft.drop();
    notify({
      tone: 'done',
      title: t('doctor.signed', { ticket: visit.ticket }),
      text: t('doctor.signedText'),
    });
  });

  return {
    control: form.control,
    examForm,
    findings,
    showWrong,
    busy,
    typing,
    setTyping,
    diagnosisInput,
    diagnosisError,
    forgetDiagnosisError: () => setDiagnosisError(undefined),
    goToDiagnoses: () => diagnosisInput.current?.focus(),
    async sign() {
      const wrong = check?.(getValues('answers') ?? {}).wrong[0];
      setShowWrong(wrong !== undefined);
      if (wrong === undefined) await signChecked();
      else findings.current?.focus(wrong);
    },
  };
}

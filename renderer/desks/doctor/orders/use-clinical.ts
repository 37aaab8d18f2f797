import { z } from 'zod';
import { useDraft } from '#renderer/app/use-draft.ts';
import { useExamForms } from '#renderer/mirror/index.ts';
import { answersSchema } from '#shared/domain/exam-form/answers.ts';
import { unusualInWords } from '#shared/domain/exam-form/findings.ts';
import { formOfSpecialty } from '#shared/domain/exam-form/forms-of-day.ts';
import type { VisitRow } from '#shared/rows.ts';

/** What is read of an exam that is being written. */
const clinicalSchema = z.object({
  complaint: z.string().catch(''),
  findings: z.string().catch(''),
  answers: answersSchema.catch({}),
});

/** What the doctor has found so far, in a line for whoever answers; nothing while it is being read. */
export function useClinical(visit: VisitRow, specialty: string): string | undefined {
  const draft = useDraft(`exam.${visit.id}.${specialty}`, clinicalSchema);
  const forms = useExamForms();
  if (draft.loading || !forms) return undefined;
  const told = (visit.triage.at(-1)?.complaints ?? []).map(({ text }) => text).join('; ');
  if (!draft.value) return told;
  const { complaint, findings, answers } = draft.value;
  const form = formOfSpecialty(forms, specialty);
  const unusual = form ? unusualInWords(form, answers, 'vi') : '';
  return [complaint || told, unusual, findings]
    .map((text) => text.trim())
    .filter(Boolean)
    .join('. ')
    .slice(0, 1000);
}

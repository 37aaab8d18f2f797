/** The forms of a day: every version that was ever used, so that an old exam is shown with the one it was made with. */
import type { ExamForm } from './exam-form.ts';

/** Which form something was written down in. */
export interface FormVersion {
  id: string;
  version: number;
}

const isForm = (form: ExamForm, { id, version }: FormVersion) => form.id === id && form.version === version;

/** The newest version of a form; nothing when the day has none of it. */
export function latestForm(forms: readonly ExamForm[], id: string): ExamForm | undefined {
  return forms.filter((form) => form.id === id).toSorted((a, b) => b.version - a.version)[0];
}

/** The newest form of a specialty: its own, else the general one. */
export const formOfSpecialty = (forms: readonly ExamForm[], specialty: string): ExamForm | undefined =>
  latestForm(forms, specialty) ?? latestForm(forms, 'general');

/** The form something was written down in. */
export const formOf = (forms: readonly ExamForm[], version: FormVersion): ExamForm | undefined =>
  forms.find((form) => isForm(form, version));

/** The forms with one more; the version that was there first stays. */
export const withForm = (forms: readonly ExamForm[], form: ExamForm): ExamForm[] =>
  forms.some((each) => isForm(each, form)) ? [...forms] : [...forms, form];

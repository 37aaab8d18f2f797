/** What was found, in words: the same for screens and papers, made from the form. */
import { type Answer, type Answers, fieldsOf, isUnusual, numberOf } from './answers.ts';
import type { ExamField, ExamForm } from './exam-form.ts';

export type Language = 'vi' | 'en';

export interface Finding {
  field: string;
  label: string;
  value: string;
  /** Not the normal answer, or outside of the usual values. */
  unusual: boolean;
  /** The normal answer, or inside of the usual values. What has neither is not unusual, and not normal by itself. */
  normal: boolean;
}

export interface FindingsOfSection {
  section: string;
  title: string;
  findings: Finding[];
}

/** `formatNumber` writes a number as its language does. Sections without an answer are left out. */
export function findingsOf(
  form: ExamForm,
  answers: Answers,
  language: Language,
  formatNumber: (value: number) => string = (value) =>
    language === 'vi' ? String(value).replace('.', ',') : String(value),
): FindingsOfSection[] {
  const findingOf = (field: ExamField): Finding[] => {
    if (field.kind === 'sum') {
      const sum = numberOf(form, field.id, answers);
      if (sum === undefined) return [];
      const value = formatNumber(sum);
      return [{ field: field.id, label: field.label[language], value, unusual: false, normal: false }];
    }
    const answer = answers[field.id];
    if (answer === undefined) return [];
    const value = wordsOf(field, answer, language, formatNumber);
    const unusual = isUnusual(field, answer);
    const normal = !unusual && hasNormal(field);
    return [{ field: field.id, label: field.label[language], value, unusual, normal }];
  };
  return form.sections
    .map(({ id, title, fields }) => ({
      section: id,
      title: title[language],
      findings: fields.flatMap(findingOf),
    }))
    .filter(({ findings }) => findings.length > 0);
}

/** Whether a field says what is normal; words are read in any case. */
function hasNormal(field: ExamField): boolean {
  if (field.kind === 'number') return field.usual !== undefined;
  return field.kind !== 'sum' && field.kind !== 'text' && field.normal !== undefined;
}

const none = { vi: 'không', en: 'none' };

function wordsOf(
  field: Exclude<ExamField, { kind: 'sum' }>,
  answer: Answer,
  language: Language,
  formatNumber: (value: number) => string,
): string {
  switch (field.kind) {
    case 'number':
      return typeof answer === 'number' ? [formatNumber(answer), field.unit].filter(Boolean).join(' ') : '';
    case 'text':
      return typeof answer === 'string' ? answer : '';
    case 'choice':
      return optionLabel(field.options, answer, language);
    case 'choices': {
      const options = Array.isArray(answer) ? answer : [];
      if (options.length === 0) return (field.none ?? none)[language];
      return options.map((option) => optionLabel(field.options, option, language)).join(', ');
    }
    case 'grid':
      return gridValue(field, answer, language);
  }
}

/** All rows at once where they are the same, else those that are not normal, else those answered: `tay phải: 4; chân phải: 3`. */
function gridValue(
  { rows, options, normal }: Extract<ExamField, { kind: 'grid' }>,
  answer: Answer,
  language: Language,
): string {
  if (typeof answer !== 'object' || Array.isArray(answer)) return '';
  const answered = rows.filter(({ id }) => answer[id] !== undefined);
  const [first] = answered;
  if (!first) return '';
  if (answered.length === rows.length && answered.every(({ id }) => answer[id] === answer[first.id])) {
    return optionLabel(options, answer[first.id], language);
  }
  const unlike = answered.filter(({ id }) => answer[id] !== normal);
  return (unlike.length > 0 ? unlike : answered)
    .map(({ id, label }) => `${label[language]}: ${optionLabel(options, answer[id], language)}`)
    .join('; ');
}

const optionLabel = (
  options: readonly { id: string; label: Record<Language, string> }[],
  option: unknown,
  language: Language,
) => options.find(({ id }) => id === option)?.label[language] ?? '';

/** Everything out of the ordinary, in a line; nothing when all is normal. */
export function unusualInWords(form: ExamForm, answers: Answers, language: Language): string {
  return findingsOf(form, answers, language)
    .flatMap(({ findings }) => findings)
    .filter(
      ({ field, unusual }) =>
        unusual || fieldsOf(form).some(({ id, kind }) => id === field && kind === 'text'),
    )
    .map(({ label, value }) => `${label}: ${value}`)
    .join('; ');
}

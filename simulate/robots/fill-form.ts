/** Answers to a form of findings, as a hurried doctor gives them: all normal in one key, then what is different. */
import {
  type Answer,
  type Answers,
  askedOnly,
  isAsked,
  withNormal,
} from '#shared/domain/exam-form/answers.ts';
import type { ExamField, ExamForm, ExamSection } from '#shared/domain/exam-form/exam-form.ts';
import type { Random } from '../random.ts';

/** Share of measurements that are taken, and of those outside of the usual. */
const measured = 0.6;
const outside = 0.15;
const remark = 'Theo dõi thêm';

/** `findings`: how many answers are not the normal one. Only what the form asks is answered. */
export function fillForm(
  form: ExamForm,
  sections: readonly ExamSection[],
  findings: number,
  random: Random,
): Answers {
  const fields = sections.flatMap((section) => section.fields);
  let answers = withNormal(form, sections, {});
  const chosen = random
    .shuffled(fields.filter((field) => field.kind !== 'number' && field.kind !== 'sum'))
    .slice(0, findings);
  for (const field of chosen) {
    const answer = isAsked(form, field, answers) ? otherThanNormal(field, random) : undefined;
    if (answer !== undefined) answers = { ...answers, [field.id]: answer };
  }
  // What was found asks for more, which is normal unless measured.
  answers = withNormal(form, sections, answers);
  for (const field of fields) {
    if (field.kind !== 'number' || !isAsked(form, field, answers) || !random.chance(measured)) continue;
    answers = { ...answers, [field.id]: measure(field, random) };
  }
  return askedOnly(form, answers);
}

function otherThanNormal(field: ExamField, random: Random): Answer | undefined {
  switch (field.kind) {
    case 'choice': {
      const others = field.options.filter(({ id }) => id !== field.normal);
      return others.length > 0 ? random.pick(others).id : undefined;
    }
    case 'choices':
      return [random.pick(field.options).id];
    case 'grid': {
      const { rows, options, normal = options[0]?.id ?? '' } = field;
      const row = random.pick(rows).id;
      const all = Object.fromEntries(rows.map(({ id }) => [id, normal]));
      return { ...all, [row]: random.pick(options).id };
    }
    case 'text':
      // A time or the name of a lead has no room for words.
      return field.normal || field.most < remark.length ? undefined : remark;
    case 'number':
    case 'sum':
      return undefined;
  }
}

function measure({ least, most, usual, decimals }: Extract<ExamField, { kind: 'number' }>, random: Random) {
  const from = usual?.from ?? least;
  const to = usual?.to ?? most;
  // A little past the usual, never past what is possible.
  const wide = random.chance(outside) ? (to - from) / 4 : 0;
  const value = from - wide + random.next() * (to - from + 2 * wide);
  return Number(Math.min(most, Math.max(least, value)).toFixed(decimals));
}

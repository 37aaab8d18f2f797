/** Setting to normal whatever is not answered yet, and taking that back. */
import { type Answers, askedOnly, withNormal } from '#shared/domain/exam-form/answers.ts';
import type { ExamForm, ExamSection } from '#shared/domain/exam-form/exam-form.ts';

/** What one press of the key has set: the answers before it and after it, of the fields it changed. */
export interface NormalFill {
  before: Answers;
  after: Answers;
}

/** How many fields it has set. */
export const countOf = ({ after }: NormalFill) => Object.keys(after).length;

/** What would be set in these sections. Answers of fields that are hidden stay out of it. */
export function normalFill(form: ExamForm, sections: readonly ExamSection[], answers: Answers): NormalFill {
  const asked = askedOnly(form, answers);
  const filled = withNormal(form, sections, asked);
  const changed = Object.keys(filled).filter((id) => !same(filled[id], asked[id]));
  const pick = (from: Answers) =>
    Object.fromEntries(changed.flatMap((id) => (from[id] === undefined ? [] : [[id, from[id]] as const])));
  return { before: pick(asked), after: pick(filled) };
}

/** The answers with what was set taken back; what was answered anew since then stays. */
export function withoutFill({ before, after }: NormalFill, answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => {
      if (!same(answer, after[id])) return [[id, answer] as const];
      return before[id] === undefined ? [] : [[id, before[id]] as const];
    }),
  );
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

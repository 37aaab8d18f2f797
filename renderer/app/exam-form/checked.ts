/** The answers as they would be signed, and which of them cannot be. */
import { type Answers, answersSchemaOf, askedOnly, raisedBy } from '#shared/domain/exam-form/answers.ts';
import type { ExamForm } from '#shared/domain/exam-form/exam-form.ts';

export interface CheckedForm {
  /** What is asked, with what was answered; what hidden fields once held is left out. */
  asked: Answers;
  /** Fields whose answer is not possible, in the order of the form. */
  wrong: string[];
  /** Raised by what is possible: half a number raises nothing. */
  flags: ExamForm['redFlags'];
}

/** Makes the check of a form ready: every key press asks it. */
export function checkerOf(form: ExamForm): (answers: Answers) => CheckedForm {
  const schema = answersSchemaOf(form);
  return (answers) => {
    const asked = askedOnly(form, answers);
    const checked = schema.safeParse(asked);
    const issues = checked.success ? [] : checked.error.issues;
    const wrong = new Set(issues.map(({ path }) => String(path[0])));
    const possible = Object.fromEntries(Object.entries(asked).filter(([id]) => !wrong.has(id)));
    return { asked, wrong: [...wrong], flags: raisedBy(form, possible) };
  };
}

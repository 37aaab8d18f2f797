/** How much room the question of a form takes, so that two short ones stand side by side. */
import type { ExamField } from '#shared/domain/exam-form/exam-form.ts';

/** Columns out of four. */
export type Width = 1 | 2 | 4;

/** Half of the form's width on a screen of 1366 pixels, and what a chip takes beside its letters, in pixels. */
const halfPx = 322;
const letterPx = 7.6;
const aroundChipPx = 30;

/** The labels in the language of the screen decide: chips of two lines stand in half of the width. */
export function widthOf(field: ExamField, language: 'vi' | 'en'): Width {
  const lengths = (options: readonly { label: Record<'vi' | 'en', string> }[]) =>
    options.reduce((sum, { label }) => sum + label[language].length * letterPx + aroundChipPx, 0);
  switch (field.kind) {
    case 'number':
    case 'sum':
      return field.hint ? 2 : 1;
    case 'choice':
      return lengths(field.options) <= 2 * halfPx ? 2 : 4;
    case 'choices':
      return !field.picture && lengths(field.options) <= 1.8 * halfPx ? 2 : 4;
    case 'grid':
      return field.rows.length <= 6 && lengths(field.options) <= halfPx ? 2 : 4;
    case 'text':
      return field.most <= 120 ? 2 : 4;
  }
}

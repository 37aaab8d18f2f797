/** In which way a label of a medicine tells how it is taken. */
import type { Person } from '../patient/person.ts';

/** In Vietnamese, in English, or in pictures for those who do not read. */
export const labelVariants = ['vi', 'en', 'pictures'] as const;
export type LabelVariant = (typeof labelVariants)[number];

/** Code of the Statistics Office for foreigners, among the ethnic groups. */
const foreigner = '55';

/**
 * What is offered first for somebody; whoever prints may choose another. Nobody is asked whether they read, so it goes by
 * the language: a foreigner is offered English, one who needs an interpreter the pictures.
 */
export function usualVariant({
  ethnicity,
  language,
  needsInterpreter,
}: Pick<Person, 'ethnicity' | 'language' | 'needsInterpreter'>): LabelVariant {
  if (ethnicity === foreigner && language !== 'vie') return 'en';
  return needsInterpreter ? 'pictures' : 'vi';
}

export function isLabelVariant(text: string | undefined): text is LabelVariant {
  return labelVariants.some((variant) => variant === text);
}

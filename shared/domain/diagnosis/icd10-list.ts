/** A list of ICD-10 codes: the short one the program brings, or a full one that somebody imported on this computer. */
import { z } from 'zod';
import { icdCodePattern } from './icd-code.ts';

/** Most codes of a list; the whole classification has about 15,000. */
export const mostIcdCodes = 20_000;
/** Longest title, in characters: what an exam can hold. */
export const longestTitle = 300;
/** Longest name of an edition: what an exam can hold. */
export const longestEdition = 60;

const title = z.string().trim().max(longestTitle);

export const icdCodeSchema = z.object({
  code: z.string().regex(icdCodePattern),
  vi: title.min(1),
  /** Empty where the list has no English. */
  en: title,
});
export type IcdCode = z.infer<typeof icdCodeSchema>;

/** What is imported: the edition is recorded with every exam whose codes come from it. */
export const icd10ListSchema = z.object({
  edition: z.string().trim().min(1, 'required').max(longestEdition),
  codes: z
    .array(icdCodeSchema)
    .min(1)
    .max(mostIcdCodes)
    .refine((codes) => new Set(codes.map(({ code }) => code)).size === codes.length, { error: 'code-twice' }),
});
export type Icd10List = z.infer<typeof icd10ListSchema>;

/** Illnesses as people call them (`tiểu đường`), so that a condition recorded in words can be compared with ICD-10 codes. */
import { z } from 'zod';

const text = z.string().trim().min(1);
const bilingual = z.strictObject({ vi: text, en: text });

export const illnessGroupsFileSchema = z.strictObject({
  edition: z.string().min(4).max(20),
  /** By a doctor. */
  reviewed: z.boolean(),
  note: bilingual,
  groups: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]{1,60}$/),
      name: bilingual,
      /** Codes or their beginnings. */
      icd10: z.array(z.string().regex(/^[A-Z]\d{1,2}(\.\d{1,2})?$/)).min(1),
      words: z.array(text).min(1),
    }),
  ),
});
export type IllnessGroupsFile = z.infer<typeof illnessGroupsFileSchema>;
export type IllnessGroup = IllnessGroupsFile['groups'][number];

/**
 * Whether two ICD-10 codes or beginnings of codes may mean the same illness. One that says less (`N18`, no stage) may be
 * what the other says (`N18.4`): doubt counts as yes.
 */
export const mayBeSameIllness = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);

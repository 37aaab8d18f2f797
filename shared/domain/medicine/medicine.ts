/** A medicine of the day's formulary, as printed on prescriptions and labels. */
import { z } from 'zod';

// Bounded, so that a line of a prescription stays on its paper.
const text = z.string().max(120);
const bilingual = z.object({ vi: text, en: text });

export const medicineSchema = z.object({
  id: z.string().max(60),
  /** International nonproprietary names of its active ingredients. */
  inn: z.array(text).min(1).max(12),
  brand: text.optional(),
  strength: text,
  form: bilingual,
  unit: bilingual,
  route: bilingual,
  /** Code of the WHO's Anatomical Therapeutic Chemical classification. */
  atc: z.string().max(7),
  toxic: z.boolean(),
  /** A tablet that may be broken into halves. */
  halves: z.boolean().optional(),
});
export type Medicine = z.infer<typeof medicineSchema>;

/**
 * Name for a prescription: one active ingredient as INN or INN (brand); several as the brand name.
 * Source: Thông tư 26/2025/TT-BYT.
 */
export function printedName(medicine: Pick<Medicine, 'inn' | 'brand'>): string {
  const [only, ...more] = medicine.inn;
  if (more.length === 0 && only !== undefined) return medicine.brand ? `${only} (${medicine.brand})` : only;
  return medicine.brand ?? medicine.inn.join(' + ');
}

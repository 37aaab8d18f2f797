/** What is known of somebody's need for help towards a hospital, as the support desk writes it down. */
import { z } from 'zod';

const text = (max: number) => z.string().trim().max(max);
const optional = (max: number) => text(max).optional();

/** Papers that somebody brings along; which a hospital asks for is theirs to say. */
export const caseDocuments = [
  'identity-card',
  'insurance-card',
  'poverty-certificate',
  'test-results',
  'referral-papers',
  'other',
] as const;
export type CaseDocument = (typeof caseDocuments)[number];

/** Numbers of phones as people say them: see `readMobile` for which can be written to. */
const phone = z
  .string()
  .trim()
  .regex(/^[0-9+ .]{6,20}$/, 'phone')
  .optional();

export const caseDetailsSchema = z.object({
  /** What help is needed and for what, in words that the sponsor may read. */
  need: text(1000).min(1, 'required'),
  hospital: optional(200),
  department: optional(120),
  /** In đồng, as somebody of the committee or the hospital estimates it. */
  estimatedCostVnd: z.number().int().nonnegative().max(1_000_000_000_000).optional(),
  companion: z.object({ name: text(200).min(1, 'required'), phone, relation: optional(60) }).optional(),
  /** How they get there. */
  transport: optional(300),
  /** Whom to reach at home, in the commune or at the hospital. */
  contacts: optional(500),
  /** Papers that are there, each once. */
  documents: z
    .array(z.enum(caseDocuments))
    .max(caseDocuments.length)
    .default([])
    .transform((all) => caseDocuments.filter((each) => all.includes(each))),
});
export type CaseDetails = z.output<typeof caseDetailsSchema>;

/** What the checks said when a prescription was issued, as it is kept with it: every concern, and what could not be checked. */
import { z } from 'zod';
import {
  type CheckReport,
  cannotCheckReasons,
  checkFindingSchema,
  checkKinds,
  needsReason,
} from './check-report.ts';

export const checkedSchema = z.object({
  /** Edition of the tables. */
  edition: z.string(),
  /** Who had gone through them; left out: no pharmacist had. */
  reviewed: z.object({ by: z.string(), on: z.string() }).optional(),
  concerns: z.array(
    z.object({
      /** Id in the formulary. */
      medicine: z.string(),
      finding: checkFindingSchema,
      /** Why the medicine was given all the same, in the doctor's words. */
      reason: z.string().optional(),
    }),
  ),
  unchecked: z.array(
    z.object({
      medicine: z.string(),
      kind: z.enum(checkKinds),
      state: z.enum(['not-in-table', 'cannot-check']),
      why: z.enum(cannotCheckReasons).optional(),
    }),
  ),
});
export type Checked = z.infer<typeof checkedSchema>;

interface Override {
  key: string;
  reason: string;
}

/** A report with the reasons that were written for its findings. Reasons for what is no longer found are left out. */
export function checkedWith(
  { edition, reviewed, lines }: CheckReport,
  overrides: readonly Override[],
): Checked {
  const reasonOf = new Map(overrides.map(({ key, reason }) => [key, reason]));
  return {
    edition,
    ...(reviewed ? { reviewed } : {}),
    concerns: lines.flatMap(({ medicine, checks }) =>
      checks
        .flatMap(({ findings }) => findings)
        .map((finding) => {
          const reason = reasonOf.get(finding.key);
          return { medicine, finding, ...(reason === undefined ? {} : { reason }) };
        }),
    ),
    unchecked: lines.flatMap(({ medicine, checks }) =>
      checks.flatMap(({ kind, state, why }) =>
        state === 'checked' ? [] : [{ medicine, kind, state, ...(why ? { why } : {}) }],
      ),
    ),
  };
}

/** The first concern that may only be gone past with a written reason, and has none. */
export const withoutReason = ({ concerns }: Checked): Checked['concerns'][number] | undefined =>
  concerns.find(({ finding, reason }) => needsReason(finding) && reason === undefined);

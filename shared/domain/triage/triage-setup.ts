/** What triage of one clinic day goes by. Data with sources, which doctors correct; not code. */
import { z } from 'zod';
import { complaintSchema } from './complaints.ts';
import { normalRangeSchema } from './normal-ranges.ts';
import { redFlagRuleSchema } from './red-flags.ts';

export const triageSetupSchema = z.object({
  /** False until a doctor has gone through the lists. */
  reviewed: z.boolean(),
  complaints: z.array(complaintSchema),
  redFlags: z.array(redFlagRuleSchema),
  normalRanges: z.array(normalRangeSchema),
});
export type TriageSetup = z.infer<typeof triageSetupSchema>;

/** A day without lists: complaints are typed and nothing is marked. */
export const noTriageSetup: TriageSetup = {
  reviewed: false,
  complaints: [],
  redFlags: [],
  normalRanges: [],
};

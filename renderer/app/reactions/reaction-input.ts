/** A suspected reaction while somebody writes it down. */
import { z } from 'zod';
import { type Medicine, printedName } from '#shared/domain/medicine/medicine.ts';
import { type ReactionForm, reactionSeverities } from '#shared/domain/patient/reaction.ts';
import { instantOf, readTime } from '../paper-time.ts';
import type { Given } from './given-today.ts';

const text = z.string().catch('');

export const reactionInputSchema = z.object({
  /** Id in the formulary, or `other`; nothing while none is chosen. */
  medicine: z.string().optional(),
  /** Of another one, in words. */
  otherName: text,
  /** `9:05`, of the clinic day. */
  time: text,
  signs: z.array(z.string()).catch([]),
  otherSigns: text,
  severity: z.enum(reactionSeverities).optional().catch(undefined),
  action: text,
});
export type ReactionInput = z.infer<typeof reactionInputSchema>;

export const otherMedicine = 'other';

export type ReactionField = 'medicine' | 'otherName' | 'time' | 'signs' | 'severity' | 'action';
export type ReactionProblems = Partial<
  Record<ReactionField, 'required' | 'time' | 'time-in-future' | 'too-long'>
>;

interface About {
  visit: string;
  /** The clinic day, `yyyy-MM-dd`. */
  date: string;
  /** ISO instant. */
  now: string;
  given: readonly Pick<Given, 'medicine' | 'name'>[];
  formulary: readonly Medicine[];
}

/** A medicine as it is called here: name for a prescription, and strength. */
export const wholeName = (medicine: Medicine) => [printedName(medicine), medicine.strength].join(' ').trim();

/** Longest line of signs that is kept. */
const longestSigns = 200;

/** What `patient.record-reaction` takes, or what is still wrong, by field. */
export function reactionOf(
  input: ReactionInput,
  about: About,
): { form: ReactionForm } | { problems: ReactionProblems } {
  const { severity } = input;
  const { name, ...medicine } = medicineOf(input, about);
  const signs = [...input.signs, input.otherSigns.trim()].filter(Boolean).join(', ');
  const action = input.action.trim();
  const time = readTime(input.time);
  const at = time === undefined ? undefined : instantOf(about.date, time);
  const problems: ReactionProblems = {
    ...(input.medicine === undefined ? { medicine: 'required' } : {}),
    ...(input.medicine === otherMedicine && !name ? { otherName: 'required' } : {}),
    ...(at === undefined ? { time: 'time' } : at > about.now ? { time: 'time-in-future' } : {}),
    ...(signs === '' ? { signs: 'required' } : signs.length > longestSigns ? { signs: 'too-long' } : {}),
    ...(severity === undefined ? { severity: 'required' } : {}),
    ...(action === '' ? { action: 'required' } : {}),
  };
  if (Object.keys(problems).length > 0 || !name || at === undefined || severity === undefined)
    return { problems };
  return { form: { visit: about.visit, ...medicine, name, at, signs, severity, action } };
}

/** Which medicine is meant; one of the formulary that was typed in full is that medicine. */
function medicineOf(
  { medicine, otherName }: ReactionInput,
  { given, formulary }: About,
): { medicine?: string; name?: string } {
  if (medicine === undefined) return {};
  const typed = otherName.trim();
  if (medicine === otherMedicine) {
    const known = formulary.find((each) => wholeName(each) === typed);
    return known ? { medicine: known.id, name: typed } : { name: typed };
  }
  return { medicine, name: given.find((each) => each.medicine === medicine)?.name ?? medicine };
}

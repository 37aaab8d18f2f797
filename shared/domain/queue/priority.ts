/** How urgent a visit is, and why. */
import { z } from 'zod';
import { ageOn, isSmallChild } from '../patient/birth.ts';
import type { Person } from '../patient/person.ts';
import type { Category } from '../visit/category.ts';

export const priorities = ['emergency', 'priority', 'ordinary'] as const;
export type Priority = (typeof priorities)[number];

const reasonCodes = [
  'emergency',
  'child',
  'elderly',
  'merit',
  'pregnant',
  'disabled',
  'red-flag',
  'by-hand',
] as const;
export type PriorityReasonCode = (typeof reasonCodes)[number];

export const priorityReasonSchema = z.object({
  code: z.enum(reasonCodes),
  /** The class it asks for; a decision by hand sets it, everything else only raises. */
  to: z.enum(priorities),
  /** Name of a red flag. */
  name: z.object({ vi: z.string(), en: z.string() }).optional(),
  /** Somebody's own words. */
  text: z.string().optional(),
  by: z.string().optional(),
  /** ISO instant. */
  at: z.string().optional(),
});
export type PriorityReason = z.infer<typeof priorityReasonSchema>;

/** What the law says of somebody from what reception knows: replaced when the category is corrected. */
const ofTheLaw: readonly PriorityReasonCode[] = ['emergency', 'child', 'elderly', 'merit'];

/**
 * Why somebody goes first, from what reception knows: emergencies; children under 6, people of 75 and over, and people
 * with merit to the revolution. Where the day of birth is not known, the doubt speaks for the person. Ages are taken
 * on the clinic day (`yyyy-MM-dd`).
 * Source: Law 15/2023/QH15 on medical examination and treatment. Pregnancy and disability, which it also
 * names, are judged by triage.
 */
export function reasonsAtReception(visit: {
  birth: Person['birth'];
  categories: readonly Category[];
  emergency: boolean;
  date: string;
}): PriorityReason[] {
  const { years } = ageOn(visit.birth, visit.date);
  return [
    ...(visit.emergency ? [{ code: 'emergency' as const, to: 'emergency' as const }] : []),
    ...(isSmallChild(visit.birth, visit.date) ? [{ code: 'child' as const, to: 'priority' as const }] : []),
    ...(years >= 75 ? [{ code: 'elderly' as const, to: 'priority' as const }] : []),
    ...(visit.categories.includes('merit') ? [{ code: 'merit' as const, to: 'priority' as const }] : []),
  ];
}

/** The class that reasons lead to, in the order in which they were given. */
export function priorityFrom(reasons: readonly PriorityReason[]): Priority {
  return reasons.reduce<Priority>(
    (now, reason) => (reason.code === 'by-hand' ? reason.to : higher(now, reason.to)),
    'ordinary',
  );
}

function higher(a: Priority, b: Priority): Priority {
  return priorities.indexOf(a) < priorities.indexOf(b) ? a : b;
}

/** Reasons with those of reception replaced, as when a category was wrong. */
export function withReceptionReasons(
  reasons: readonly PriorityReason[],
  ofReception: readonly PriorityReason[],
): PriorityReason[] {
  return [...ofReception, ...reasons.filter(({ code }) => !ofTheLaw.includes(code))];
}

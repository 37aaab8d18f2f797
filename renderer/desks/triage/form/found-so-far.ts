/** What follows from what has been typed so far: red flags, the class after saving, suggested specialties. */
import { type Priority, type PriorityReason, priorityFrom } from '#shared/domain/queue/priority.ts';
import type { AgeRange } from '#shared/domain/triage/age-range.ts';
import { type RedFlagRule, raisedFlags } from '#shared/domain/triage/red-flags.ts';
import { type Suggestion, suggestSpecialties } from '#shared/domain/triage/suggest.ts';
import { reasonsAfterTriage } from '#shared/domain/triage/triage.ts';
import { isImpossible, type Vitals, vitalIds } from '#shared/domain/triage/vitals.ts';
import type { DayRow } from '#shared/rows.ts';
import { type TriageInput, triageOf } from './triage-form.ts';

interface FoundSoFar {
  flags: RedFlagRule[];
  reasons: PriorityReason[];
  priority: Priority;
  suggestions: Suggestion[];
  /** Without what cannot be: half a number is no finding. */
  vitals: Vitals;
}

/** As the host will find it; `who` is the person at the desk, `at` an ISO instant. */
export function foundSoFar(
  input: TriageInput,
  about: {
    day: Pick<DayRow, 'triage' | 'specialties'>;
    age: AgeRange;
    asksPregnancy: boolean;
    reasons: readonly PriorityReason[];
    who: { by: string; at: string };
  },
): FoundSoFar {
  const vitals = possible(input.vitals);
  const form = triageOf({ ...input, vitals }, about);
  const codes = form.complaints.flatMap(({ code }) => code ?? []);
  const flags = raisedFlags(about.day.triage.redFlags, {
    vitals,
    complaints: codes,
    age: about.age,
    pregnant: form.pregnancy?.status === 'yes',
  });
  const reasons = reasonsAfterTriage(about.reasons, { ...form, flags }, about.who);
  const complaints = about.day.triage.complaints.filter(({ code }) => codes.includes(code));
  return {
    flags,
    reasons,
    priority: priorityFrom(reasons),
    suggestions: suggestSpecialties(complaints, flags, about.day.specialties),
    vitals,
  };
}

function possible(vitals: Vitals): Vitals {
  return Object.fromEntries(
    vitalIds.flatMap((id) => {
      const value = vitals[id];
      return value === undefined || Number.isNaN(value) || isImpossible(id, value) ? [] : [[id, value]];
    }),
  );
}

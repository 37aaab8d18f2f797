/**
 * What is known of somebody today, from triage, from what was noted since, and from the doctors. Whatever asks about
 * pregnancy, weight, own medicines or a vital sign reads it here, the checks of a prescription too.
 */
import type { Actor } from '../event.ts';
import { saysNothing } from '../medicine-facts/names.ts';
import type { TriageRecord } from '../triage/triage.ts';
import { pressurePairs, type VitalId, type Vitals, vitalIds } from '../triage/vitals.ts';
import type { NotedFacts } from './noted-facts.ts';
import type { VisitState } from './visit.ts';

interface Said {
  /** ISO instant. */
  at: string;
  by: Actor;
}

export interface OwnMedicines {
  /** Everything that was told, in their own words; that they take nothing only where nobody named a medicine. */
  text: string;
  /** Who was told what: the latest triage that asked, and everything that was noted besides; oldest first. */
  told: ({ text: string } & Said)[];
}

export interface KnownToday {
  /** The last word on it; nothing when nobody was asked. */
  pregnancy?: NonNullable<TriageRecord['pregnancy']> & Said;
  /** In kilograms, as it was measured last. */
  weight?: { kg: number } & Said;
  /** Each vital sign as it was measured last; of the pressures those of one measurement. */
  vitals: Vitals;
  /** Which of `vitals` were measured by whom, and when. */
  measured: Partial<Record<VitalId, Said>>;
  /** What they take already; nothing when nobody was asked. */
  ownMedicines?: OwnMedicines;
}

type Recorded = Pick<VisitState, 'triage' | 'noted' | 'exams'>;

const pressures = new Set<VitalId>(pressurePairs.flat());

/** Everything is the last word, whoever said it; only of own medicines nothing that was noted takes the place of another. */
export function knownToday({ triage, noted, exams }: Recorded): KnownToday {
  const known: KnownToday = { vitals: {}, measured: {} };
  const ownMedicines = ownMedicinesOf({ triage, noted });
  if (ownMedicines) known.ownMedicines = ownMedicines;
  const records: (Said & Partial<Pick<TriageRecord, 'pregnancy' | 'vitals'>>)[] = [
    ...triage,
    ...noted.map(asRecord),
    ...exams,
  ];
  // The sort is stable: of one instant, triage comes before the doctors.
  for (const { at, by, pregnancy, vitals = {} } of records.toSorted(byTime)) {
    const said = { at, by };
    if (pregnancy) known.pregnancy = { ...pregnancy, ...said };
    take(known, vitals, said);
  }
  const kg = known.vitals.weightKg;
  const weighed = known.measured.weightKg;
  return kg === undefined || !weighed ? known : { ...known, weight: { kg, ...weighed } };
}

const byTime = (a: Said, b: Said) => a.at.localeCompare(b.at);

const asRecord = ({ weightKg, ...noted }: NotedFacts) => ({
  ...noted,
  vitals: weightKg === undefined ? {} : { weightKg },
});

function ownMedicinesOf({ triage, noted }: Pick<Recorded, 'triage' | 'noted'>): OwnMedicines | undefined {
  // A triage that is recorded again begins with what the one before was told: it takes its place.
  const asked = triage.findLast(({ medicines }) => medicines);
  const told = [...(asked ? [asked] : []), ...noted]
    .flatMap(({ medicines: text, at, by }) => (text ? [{ text, at, by }] : []))
    .toSorted(byTime);
  if (told.length === 0) return undefined;
  const texts = [...new Set(told.map(({ text }) => text))];
  const named = texts.filter((text) => !saysNothing(text));
  return { text: named.length > 0 ? named.join('; ') : (texts.at(-1) ?? ''), told };
}

/** Puts what was measured now over what was measured before. */
function take(known: KnownToday, vitals: Vitals, said: Said): void {
  const ids = vitalIds.filter((id) => vitals[id] !== undefined);
  // A pressure taken again replaces both arms: an old one beside a new one would be nobody's pressure.
  const gone = ids.some((id) => pressures.has(id)) ? pressures : new Set<VitalId>();
  const kept = <T extends object>(all: T) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => !gone.has(id as VitalId)));
  known.vitals = { ...kept(known.vitals), ...Object.fromEntries(ids.map((id) => [id, vitals[id]])) };
  known.measured = { ...kept(known.measured), ...Object.fromEntries(ids.map((id) => [id, said])) };
}

/**
 * The weight that counts for medicines, in kilograms: as it was measured last today, else as it was given for the
 * prescription before.
 */
export function weightToday(visit: Recorded & Pick<VisitState, 'prescriptions'>): number | undefined {
  return knownToday(visit).weight?.kg ?? visit.prescriptions.at(-1)?.weightKg;
}

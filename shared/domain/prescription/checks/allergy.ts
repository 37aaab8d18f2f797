/** Whether the person is allergic to what a line holds: the substance, its class, or one that crosses with it. */

import { type Ingredient, type KnownClass, type Mention, titlesOf } from '../../medicine-facts/facts.ts';
import type { Severity } from '../../medicine-facts/medicine-facts.ts';
import { searchText } from '../../patient/name.ts';
import type { CheckFinding } from './check-report.ts';
import {
  type Bilingual,
  type CheckedLine,
  type CheckOf,
  checkWith,
  keyOf,
  unknownIn,
} from './checked-line.ts';

type Allergy = Parameters<CheckOf>[1]['allergies'][number];

interface Reason {
  severity: Severity;
  because: Bilingual;
  sources: string[];
}

/**
 * The substance itself and a class that was named are contraindicated; what crosses with them is as severe as the tables
 * say. A cream is checked like a tablet: the skin is allergic too. What is no medicine of the tables, like seafood, cannot be
 * compared and is said so.
 */
export const checkAllergies: CheckOf = (line, { allergies, person }) => {
  const findings = allergies.flatMap((allergy) => findingOf(line, allergy) ?? []);
  const unclear = allergies.flatMap((allergy) =>
    line.nameKeys.has(allergy.key) ? [] : allergy.understood.rest,
  );
  const isAsked = person.health.askedAt !== undefined || allergies.length > 0;
  return checkWith(findings, {
    why: unclear.length > 0 ? 'allergy-not-understood' : isAsked ? undefined : 'allergies-not-asked',
    about: unclear,
    missing: unknownIn(line),
  });
};

function findingOf(line: CheckedLine, allergy: Allergy): CheckFinding | undefined {
  // By the line's own names, also of what no table knows.
  const reasons = line.nameKeys.has(allergy.key)
    ? [holdsIt(line.name)]
    : line.ingredients.flatMap((ingredient) =>
        allergy.understood.mentions.flatMap((mention) => reasonsFor(ingredient, mention)),
      );
  const reason = (['contraindicated', 'severe', 'moderate'] as const)
    .map((severity) => reasons.find((each) => each.severity === severity))
    .find((each) => each !== undefined);
  if (!reason) return undefined;
  const { told, reaction } = allergy;
  const seen = reaction ? ` (${reaction})` : '';
  return {
    key: keyOf('allergy', line.medicine.id, searchText(told).replaceAll(' ', '-').slice(0, 80)),
    severity: reason.severity,
    text: {
      vi: `Người bệnh dị ứng với “${told}”${seen}. ${reason.because.vi}`,
      en: `The patient is allergic to “${told}”${seen}. ${reason.because.en}`,
    },
    sources: reason.sources,
  };
}

function reasonsFor(ingredient: Ingredient, { substance, classes }: Mention): Reason[] {
  if (substance)
    return substance === ingredient.substance
      ? [holdsIt(ingredient.name)]
      : classes.flatMap((each) => crossing(each, ingredient));
  return classes.flatMap((named) =>
    ingredient.classes.some(({ id }) => id === named.id)
      ? [belongsTo(ingredient.name, named)]
      : crossing(named, ingredient),
  );
}

const holdsIt = (name: string): Reason => ({
  severity: 'contraindicated',
  because: { vi: `Đơn có ${name}.`, en: `The line holds ${name}.` },
  sources: [],
});

const belongsTo = (name: string, { name: of }: KnownClass): Reason => ({
  severity: 'contraindicated',
  because: { vi: `${name} thuộc nhóm: ${of.vi}.`, en: `${name} belongs to: ${of.en}.` },
  sources: [],
});

/** What may cross from a class to an ingredient. */
const crossing = (from: KnownClass, { name, classes }: Ingredient): Reason[] =>
  from.crossesWith
    .filter((cross) => classes.some(({ id }) => id === cross.class))
    .map(({ severity, reason, source }) => ({
      severity,
      because: { vi: `${name}: ${reason.vi}`, en: `${name}: ${reason.en}` },
      sources: titlesOf(from, source),
    }));

/** Whether the same is given twice: the medicine, its substance, or two of a class of which one is enough. */
import { type Ingredient, type KnownClass, type Mention, titlesOf } from '../../medicine-facts/facts.ts';
import { nameKey } from '../../medicine-facts/names.ts';
import type { CheckFinding } from './check-report.ts';
import {
  type CheckedLine,
  type CheckOf,
  checkWith,
  keyOf,
  ownMedicinesUnknown,
  pairOf,
  type Subject,
  unknownIn,
} from './checked-line.ts';

/**
 * The same medicine twice is refused, the same substance twice severe; two of a class as severe as the tables say. A cream
 * beside a tablet of one substance is no duplicate. Beside what people take already, the same substance is moderate: they
 * may go on with it, but not with both packets.
 */
export const checkDuplicates: CheckOf = (line, subject) => {
  const others = subject.lines.filter((each) => each !== line);
  const { mentions, rest } = subject.ownMedicines;
  return checkWith(
    [
      ...others.flatMap((other) => findingBetween(line, other) ?? []),
      ...mentions.flatMap((own) => findingWithOwn(line, own) ?? []),
    ],
    {
      why: ownMedicinesUnknown(subject),
      about: rest,
      missing: unknownIn(line),
    },
  );
};

function findingBetween(line: CheckedLine, other: CheckedLine): CheckFinding | undefined {
  const [first, second] = pairOf(line.medicine, other.medicine);
  const pair = { key: keyOf('duplicate', first, second), with: other.medicine.id };
  if (first === second)
    return {
      ...pair,
      severity: 'refused',
      text: { vi: `${line.name} đã có ở dòng khác.`, en: `${line.name} stands in another line already.` },
      advice: { vi: 'Gộp thành một dòng.', en: 'Make it one line.' },
      sources: [],
    };
  const shared = line.isLocal === other.isLocal ? sharedIngredient(line, other) : undefined;
  if (shared)
    return {
      ...pair,
      severity: 'severe',
      text: {
        vi: `Hai thuốc trong đơn cùng có ${shared.name}.`,
        en: `Two medicines of the prescription hold ${shared.name}.`,
      },
      advice: {
        vi: 'Bỏ một thuốc, hoặc ghi lý do và bảo đảm tổng liều.',
        en: 'Take one out, or write why and mind the total dose.',
      },
      sources: [],
    };
  const found = worstClass(line.ingredients, other.ingredients);
  if (!found) return undefined;
  const names = line.medicine.id === first ? [line.name, other.name] : [other.name, line.name];
  return {
    ...pair,
    ...found,
    text: {
      vi: `${names.join(' và ')} cùng nhóm. ${found.text.vi}`,
      en: `${names.join(' and ')} are of one class. ${found.text.en}`,
    },
  };
}

const sharedIngredient = (line: CheckedLine, other: CheckedLine) =>
  line.ingredients.find((one) => other.ingredients.some((each) => isSameIngredient(one, each)));

const isSameIngredient = (one: Ingredient, other: Ingredient) =>
  one.substance ? one.substance === other.substance : nameKey(one.name) === nameKey(other.name);

/** The class of both whose duplicate is worst. */
function worstClass(of: readonly Mention[], others: readonly Mention[]) {
  const shared = of
    .flatMap(({ classes }) => classes)
    .filter(({ id }) => others.some(({ classes }) => classes.some((each) => each.id === id)));
  if (shared.length === 0) return undefined;
  const [worst] = checkWith(shared.flatMap((each) => duplicateOf(each) ?? [])).findings;
  return worst && { severity: worst.severity, text: worst.text, sources: worst.sources };
}

const duplicateOf = (of: KnownClass): CheckFinding | undefined =>
  of.duplicate && {
    key: of.id,
    severity: of.duplicate.severity,
    text: { vi: `${of.name.vi}: ${of.duplicate.reason.vi}`, en: `${of.name.en}: ${of.duplicate.reason.en}` },
    sources: titlesOf(of, of.duplicate.source),
  };

function findingWithOwn(line: CheckedLine, own: Subject['ownMedicines']['mentions'][number]) {
  const { substance } = own;
  const named = substance?.inn ?? own.classes[0]?.name.vi;
  if (named === undefined || line.isLocal) return undefined;
  const key = keyOf('duplicate', line.medicine.id, `own-${substance?.id ?? own.classes[0]?.id ?? ''}`);
  if (substance && line.ingredients.some((each) => each.substance === substance))
    return {
      key,
      severity: 'moderate' as const,
      text: {
        vi: `Người bệnh đang tự dùng thuốc có ${substance.inn}.`,
        en: `The patient already takes a medicine with ${substance.inn}.`,
      },
      advice: {
        vi: 'Dặn không dùng cùng lúc cả hai, hoặc chỉ tiếp tục một.',
        en: 'Tell them not to take both, or go on with one only.',
      },
      sources: [],
    };
  const found = worstClass(line.ingredients, [own]);
  return (
    found && {
      key,
      ...found,
      text: {
        vi: `Người bệnh đang tự dùng ${named}, cùng nhóm với ${line.name}. ${found.text.vi}`,
        en: `The patient already takes ${substance?.inn ?? own.classes[0]?.name.en ?? ''}, of one class with ${line.name}. ${found.text.en}`,
      },
    }
  );
}

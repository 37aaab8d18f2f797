/** Whether a line does not go together with another one, or with what the person takes already. */
import { type Mention, type Sourced, titlesOf } from '../../medicine-facts/facts.ts';
import type { Interaction } from '../../medicine-facts/medicine-facts.ts';
import type { CheckFinding } from './check-report.ts';
import {
  type CheckedLine,
  type CheckOf,
  checkWith,
  isAboutThisUse,
  keyOf,
  ownMedicinesUnknown,
  pairOf,
  type Subject,
  unknownIn,
} from './checked-line.ts';

/**
 * Substances and classes, each with each. Of a cream only what its own class says is compared; that the rest is not, is
 * said.
 */
export const checkInteractions: CheckOf = (line, subject) => {
  const { mentions, rest } = subject.ownMedicines;
  const findings = [
    ...subject.lines.flatMap((other) => between(line, other, subject)),
    ...mentions.flatMap((own) => withOwn(line, own, subject)),
  ];
  const isPartly = line.ingredients.some(({ substance }) => substance && !isAboutThisUse(line, substance));
  return checkWith(findings, {
    why: isPartly ? 'applied-locally' : ownMedicinesUnknown(subject),
    about: rest,
    missing: unknownIn(line),
  });
};

function between(line: CheckedLine, other: CheckedLine, { facts }: Subject): CheckFinding[] {
  if (line.medicine.id === other.medicine.id) return [];
  const [first, second] = pairOf(line.medicine, other.medicine);
  const names = line.medicine.id === first ? [line.name, other.name] : [other.name, line.name];
  return line.comparable
    .flatMap((one) => other.comparable.flatMap((each) => facts.interactionsBetween(one, each)))
    .map((interaction) => ({
      ...told(interaction, names.join(' + ')),
      key: keyOf('interaction', first, second, nameOf(interaction)),
      with: other.medicine.id,
    }));
}

function withOwn(line: CheckedLine, own: Mention, { facts }: Subject): CheckFinding[] {
  const name = own.substance?.inn;
  const of = own.classes[0]?.name;
  return line.comparable
    .flatMap((one) => facts.interactionsBetween(one, own))
    .map((interaction) => {
      const { text, ...rest } = told(interaction, '');
      const taken = { vi: name ?? of?.vi ?? '', en: name ?? of?.en ?? '' };
      return {
        ...rest,
        key: keyOf('interaction', line.medicine.id, 'own', nameOf(interaction)),
        text: {
          vi: `Người bệnh đang tự dùng ${taken.vi}, kê thêm ${line.name}: ${text.vi}`,
          en: `The patient already takes ${taken.en}, with ${line.name}: ${text.en}`,
        },
      };
    });
}

const nameOf = ({ between: pair }: Interaction) =>
  pair
    .map((ref) => ref.replace(/^\w+:/, ''))
    .toSorted()
    .join('-with-');

function told(interaction: Sourced<Interaction>, names: string): Omit<CheckFinding, 'key'> {
  const { severity, effect, advice, source } = interaction;
  const before = names === '' ? '' : `${names}: `;
  return {
    severity,
    text: { vi: before + effect.vi, en: before + effect.en },
    advice,
    sources: titlesOf(interaction, source),
  };
}

/** What a line tells the patient, in English: for labels of those who read it. */
import { searchText } from '../patient/name.ts';
import type { DayTime, IssuedLine } from '../prescription/issued.ts';
import { amountOf } from '../prescription/quantity.ts';
import type { TimingPhrases } from './timing-phrases.ts';

const timeWords: Record<DayTime, string> = {
  morning: 'morning',
  noon: 'noon',
  evening: 'evening',
  night: 'bedtime',
};

/** By the English word of the formulary for a route. */
const routes: Record<string, (dose: string) => string> = {
  oral: (dose) => `Take ${dose} by mouth`,
  cutaneous: (dose) => `Apply ${dose} to the skin`,
  ocular: (dose) => `Put ${dose} in the eye`,
  nasal: (dose) => `Use ${dose} in the nose`,
  oromucosal: (dose) => `Apply ${dose} inside the mouth`,
  inhalation: (dose) => `Inhale ${dose}`,
};

/** One and several of what is no unit of a formulary. */
const measures: Record<string, [string, string]> = {
  ml: ['ml', 'ml'],
  giot: ['drop', 'drops'],
  nhat: ['puff', 'puffs'],
  'nhat xit': ['puff', 'puffs'],
  lieu: ['dose', 'doses'],
};

/** What doctors write most, beside what the tables say. */
const common: TimingPhrases = new Map([
  ['sau an', 'after food'],
  ['sau an no', 'after a full meal'],
  ['truoc an', 'before food'],
  ['trong bua an', 'with food'],
  ['luc doi', 'on an empty stomach'],
  ['khi dau', 'for pain, when needed'],
  ['khi sot', 'for fever, when needed'],
  ['khi dau hoac sot', 'for pain or fever, when needed'],
  ['truoc khi ngu', 'at bedtime'],
  ['sang', 'in the morning'],
  ['trua', 'at noon'],
  ['chieu', 'in the afternoon'],
  ['toi', 'in the evening'],
  ['buoi sang', 'in the morning'],
  ['buoi trua', 'at noon'],
  ['buoi chieu', 'in the afternoon'],
  ['buoi toi', 'in the evening'],
]);

/**
 * `Take 1 tablet by mouth, 2 times a day (morning, evening), after food, for 5 days.` What has no English words is told as
 * it was written, in quotation marks: nobody guesses at what a doctor meant.
 */
export function howToTakeInEnglish(line: IssuedLine, phrases: TimingPhrases): string {
  const { route, timesPerDay, times = [], when, days } = line;
  const told = routes[route.en] ?? ((dose: string) => `Use ${dose} (${route.en})`);
  const daily = timesPerDay === 1 ? 'once a day' : `${timesPerDay} times a day`;
  const parts = [
    told(doseInEnglish(line)),
    times.length > 0 ? `${daily} (${times.map((time) => timeWords[time]).join(', ')})` : daily,
    whenInEnglish(when, phrases),
    `for ${days === 1 ? '1 day' : `${days} days`}.`,
  ];
  return parts.filter(Boolean).join(', ');
}

function doseInEnglish({ dose, unit }: Pick<IssuedLine, 'dose' | 'unit'>): string {
  if (searchText(dose).endsWith('luong vua du')) return 'a sufficient amount';
  const told = amountOf(dose);
  const [one, several] = (told && wordsOf(told.of, unit)) ?? [];
  if (!told || one === undefined) return `“${dose}”`;
  const figures = dose.match(/^[\d.,/]*\s?[½¼¾⅓⅔]?/u)?.[0]?.trim() || '½';
  return `${figures.replace(',', '.')} ${told.amount > 1 ? several : one}`;
}

const wordsOf = (of: string, unit: IssuedLine['unit']): [string, string] | undefined =>
  of === searchText(unit.vi) ? [unit.en, `${unit.en}s`] : measures[of];

/** The whole of it as the tables say it, else part by part. */
function whenInEnglish(when: string, phrases: TimingPhrases): string {
  if (when === '') return '';
  const whole = phraseOf(when, phrases);
  if (whole) return whole;
  const parts = when.split(/[,;]/).map((part) => phraseOf(part, phrases));
  return parts.every((part) => part !== undefined) ? parts.join(', ') : `“${when}”`;
}

function phraseOf(vietnamese: string, phrases: TimingPhrases): string | undefined {
  const plain = searchText(vietnamese);
  const known = phrases.get(plain) ?? common.get(plain.replace(/^uong (?=sau|truoc|luc|trong)/, ''));
  const [, which, minutes] = /^(truoc|sau)(?: khi| bua)? an (\d+) phut$/.exec(plain) ?? [];
  if (!known && which) return `${minutes} minutes ${which === 'sau' ? 'after' : 'before'} food`;
  const rest = known?.replace(/^take /i, '');
  return rest && rest.charAt(0).toLowerCase() + rest.slice(1);
}

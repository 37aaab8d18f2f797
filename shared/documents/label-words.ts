/** What stands on a label of a medicine in words, in Vietnamese and in English. */
import { formatDate } from '../domain/calendar.ts';
import { howToTakeInEnglish } from '../domain/label/in-english.ts';
import type { Label, Labels } from '../domain/label/labels.ts';
import type { TimingPhrases } from '../domain/label/timing-phrases.ts';
import { howToTake } from '../domain/prescription/in-words.ts';
import type { IssuedLine, Prescription } from '../domain/prescription/issued.ts';
import { printable } from './style.ts';

export interface LabelWords {
  born(person: Prescription['person']): string;
  quantity(label: Pick<Label, 'line' | 'quantity'>): string;
  taking(line: IssuedLine): string;
  /** `date` is that of the day (`yyyy-MM-dd`). */
  day(date: string): string;
  lot(lot: Label['lots'][number]): string;
  /** In which order bags that say the same are taken. */
  bag(label: Pick<Label, 'line' | 'bag'>): string;
  /** That it is of a practice day, printed again, or of a prescription that does not count any more; else nothing. */
  marks(label: Pick<Labels, 'prescription' | 'replaced'>, copy: number): string[];
}

const vietnamese: LabelWords = {
  born: ({ birth, estimatedAge }) => `SN ${estimatedAge ? 'khoảng ' : ''}${birth.year}`,
  quantity: ({ line, quantity }) => `${quantity} ${printable(line.unit.vi)}`,
  taking: (line) => printable(howToTake(line)),
  day: (date) => `Ngày ${formatDate(date)}`,
  lot: ({ lotNumber, expiry }) => `Lô ${printable(lotNumber)} · HD ${formatDate(expiry)}`,
  bag: ({ line, bag }) => {
    if (!bag) return '';
    const { number, of } = bag;
    const take = line.route.en === 'oral' ? 'uống' : 'dùng';
    const order =
      number < of ? `${take} hết túi này rồi tới túi ${number + 1}` : `${take} khi đã hết túi ${number - 1}`;
    return `Túi ${number}/${of} – ${order}`;
  },
  marks: ({ prescription, replaced }, copy) => [
    ...(prescription.practice ? ['BẢN TẬP'] : []),
    ...(replaced ? ['ĐƠN ĐÃ THAY THẾ'] : []),
    ...(copy > 1 ? [`In lại lần ${copy - 1}`] : []),
  ],
};

const english = (phrases: TimingPhrases): LabelWords => ({
  born: ({ birth, estimatedAge }) => `born ${estimatedAge ? 'about ' : ''}${birth.year}`,
  quantity: ({ line: { unit }, quantity }) => `${quantity} ${printable(unit.en)}${quantity > 1 ? 's' : ''}`,
  taking: (line) => printable(howToTakeInEnglish(line, phrases)),
  day: formatDate,
  lot: ({ lotNumber, expiry }) => `Lot ${printable(lotNumber)} · Exp ${formatDate(expiry)}`,
  bag: ({ bag }) => {
    if (!bag) return '';
    const { number, of } = bag;
    const order =
      number < of ? `finish this bag, then bag ${number + 1}` : `after bag ${number - 1} is empty`;
    return `Bag ${number} of ${of} – ${order}`;
  },
  marks: ({ prescription, replaced }, copy) => [
    ...(prescription.practice ? ['PRACTICE'] : []),
    ...(replaced ? ['REPLACED'] : []),
    ...(copy > 1 ? [`Reprint ${copy - 1}`] : []),
  ],
});

/** Name and strength; a short strength is not parted at the end of a line. */
export function medicineName({ name, strength }: Pick<IssuedLine, 'name' | 'strength'>): string {
  const strong = printable(strength);
  return `${printable(name)} ${strong.length > 12 ? strong : strong.replaceAll(' ', '\u00a0')}`;
}

/** Labels in pictures have hardly any words, and those are Vietnamese. */
export const labelWords = (variant: 'vi' | 'en', phrases: TimingPhrases) =>
  variant === 'en' ? english(phrases) : vietnamese;

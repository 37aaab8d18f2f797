/** Which option of a question a key press asks for. */
import { searchText } from '#shared/domain/patient/name.ts';
import { keyedDigit } from './digit.ts';

/**
 * The option of a digit: by the number it begins with where each has one of its own, as on a scale, else by its place from
 * 1. Nothing when there is none.
 */
export function optionOfDigit(labels: readonly string[], digit: number): number | undefined {
  const own = ownNumbers(labels);
  const index = own ? own.indexOf(digit) : digit - 1;
  return index >= 0 && index < labels.length ? index : undefined;
}

/** The number that each label begins with, where all of them have one and no two the same. */
export function ownNumbers(labels: readonly string[]): number[] | undefined {
  const numbers = labels.map((label) => Number(/^\d/.exec(label)?.[0] ?? Number.NaN));
  return numbers.some(Number.isNaN) || new Set(numbers).size < labels.length ? undefined : numbers;
}

/** The next option after `current` that begins with a letter, whatever its diacritics; from the end on to the beginning. */
export function optionOfLetter(
  labels: readonly string[],
  letter: string,
  current: number,
): number | undefined {
  const wanted = searchText(letter);
  if (wanted.length !== 1) return undefined;
  const order = labels.map((_, step) => (current + 1 + step) % labels.length);
  return order.find((index) => searchText(labels[index] ?? '').startsWith(wanted));
}

type Key = Parameters<typeof keyedDigit>[0];

/** The option a key press asks for: a digit chooses it, a letter leads there. Nothing with a modifier. */
export function optionOfKey(
  event: Key,
  labels: readonly string[],
  current: number,
  ofDigit: (digit: number) => number | undefined = (digit) => optionOfDigit(labels, digit),
): { index: number; by: 'digit' | 'letter' } | undefined {
  const digit = keyedDigit(event);
  if (digit !== undefined) return found(ofDigit(digit), 'digit');
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return undefined;
  return found(optionOfLetter(labels, event.key, current), 'letter');
}

const found = (index: number | undefined, by: 'digit' | 'letter') =>
  index === undefined ? undefined : { index, by };

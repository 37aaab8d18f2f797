import { searchText } from '#shared/domain/patient/name.ts';

const longest = 40;

/** An id made of a name, such as `dermatology`, that is not taken yet. */
export function freeWord(name: string, taken: readonly string[]): string {
  const word =
    searchText(name)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, longest)
      .replace(/^-|-$/g, '') || 'item';
  if (!taken.includes(word)) return word;
  let count = 2;
  while (taken.includes(`${word}-${count}`)) count += 1;
  return `${word}-${count}`;
}

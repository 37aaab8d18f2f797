/** Which columns somebody chose by hand, for the next list with such headers. */
import { searchText } from '../patient/name.ts';

/** A matching that somebody made by hand, by the headers it was made for. */
export interface Remembered<Matching> {
  headers: string;
  matching: Matching;
}
/** Most characters of `headers`, and most that are remembered. */
export const longestSignature = 2_000;
export const mostRemembered = 20;

/** The same for lists whose headers differ only in case, diacritics and spaces. */
export function headerSignature(headers: readonly string[]): string {
  return headers.map(searchText).join('|').slice(0, longestSignature);
}

/** With the newest first; one for each kind of list. */
export function rememberMatching<Matching>(
  remembered: readonly Remembered<Matching>[],
  headers: readonly string[],
  matching: Matching,
): Remembered<Matching>[] {
  const signature = headerSignature(headers);
  const others = remembered.filter((each) => each.headers !== signature);
  return [{ headers: signature, matching }, ...others].slice(0, mostRemembered);
}

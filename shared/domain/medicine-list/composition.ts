/** What a medicine is made of, written so that two ways to write the same are the same text. */
import { searchText } from '../patient/name.ts';

const mass = 'mg|g|mcg|µg|μg|microgam|microgram|ml|iu|ui';
const amount = `\\d[\\d.,]*\\s*(?:${mass}|%)(?:\\s*\\/\\s*[\\d.,]*\\s*(?:ml|g|liều|gói|viên))?`;
const named = new RegExp(`^(.+?)[\\s(]{1,3}(${amount})\\)?$`, 'iu');
const namedTogether = new RegExp(`^(.+?)[\\s(]{1,3}(${amount}(?:\\s*[+/;]\\s*${amount})*)\\)?$`, 'iu');
const onlyMass = new RegExp(`^\\s*\\d[\\d.,]*\\s*(?:${mass})\\s*$`, 'iu');

/** `500mg` and `500 MG`, `7,5 mg` and `7.5mg`, `100 mcg` and `100 µg` alike; amounts are not converted. */
export function strengthKey(strength: string): string {
  return strength
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/(\d),(?=\d)/g, '$1.')
    .replace(/(mcg|μg|microgram)(?![a-z])/g, 'microgam')
    .replace(/ui(?![a-z])/g, 'iu')
    .replaceAll(';', '+');
}

/** Substances in one order, each strength with its own, whatever order they were written in. */
export function compositionOf(
  inn: readonly string[],
  strength: string,
): { substance: string; strength: string } {
  const names = inn.map(searchText);
  const parts = partsOf(strength, inn.length);
  if (!parts) return { substance: names.toSorted().join('+'), strength: strengthKey(strength) };
  const pairs = names.map((name, at) => ({ name, strength: strengthKey(parts[at] ?? '') }));
  const sorted = pairs.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return {
    substance: sorted.map(({ name }) => name).join('+'),
    strength: sorted.map((pair) => pair.strength).join('+'),
  };
}

/** `875 mg + 125 mg`, `875mg/125mg`; not `120 mg/5 ml`. */
function partsOf(strength: string, count: number): string[] | undefined {
  const added = strength.split(/[+;]/);
  if (added.length === count) return added;
  const slashed = strength.split('/');
  return slashed.length === count && slashed.every((part) => onlyMass.test(part)) ? slashed : undefined;
}

/**
 * `Amoxicillin 875mg + Clavulanic acid 125mg`, `Augmentin 875mg/125mg`: the names, and the strength where it stands
 * behind them.
 */
export function readSubstances(text: string): { inn: string[]; strength?: string } {
  const inn = namesIn(text);
  const each = inn.map((piece) => named.exec(piece));
  const names = each.flatMap((match) => match?.[1] ?? []);
  if (inn.length > 0 && names.length === inn.length)
    return { inn: names, strength: each.flatMap((match) => match?.[2] ?? []).join(' + ') };
  const [, before = '', strength] = namedTogether.exec(text) ?? [];
  const isOfNames = namesIn(before).every((name) => !named.test(name));
  return strength !== undefined && isOfNames ? { inn: namesIn(before), strength } : { inn };
}

const namesIn = (text: string) => text.split(/[+;]/).flatMap((piece) => piece.trim() || []);

/**
 * What one unit of a medicine holds, read from its strength as Vietnamese lists write it: `500 mg`, `7,5 mg`,
 * `875 mg + 125 mg`, `120 mg/5 ml, chai 60 ml`, `100 microgam/liều, bình 200 liều`.
 */
import { searchText } from '../patient/name.ts';
import type { Medicine } from './medicine.ts';

/** In milligrams (`mg`), or international units. */
interface Amount {
  value: number;
  unit: 'mg' | 'iu';
}

export interface Content {
  /** Of each active ingredient, in the order of the medicine's INNs: in one unit (tablet, sachet), one millilitre, or one puff. */
  amounts: Amount[];
  per: 'unit' | 'ml' | 'dose';
  /** How many millilitres or puffs one unit holds: a bottle of 60 ml. */
  holds?: number;
}

const inMg: Record<string, number> = { g: 1000, mg: 1, mcg: 0.001, microgam: 0.001, ug: 0.001, iu: 1, ui: 1 };
const number = '\\d+(?:[.,]\\d+)*';
const amountPattern = new RegExp(`^(${number})\\s*(g|mg|mcg|microgam|ug|iu|ui)\\b(?:\\s+\\p{L}+)?`, 'u');
const perPattern = new RegExp(`^\\s*/\\s*(${number})?\\s*(ml|lieu)\\b`, 'u');
const holdsPattern = new RegExp(`(?:chai|lo|binh|ong)\\s+(${number})\\s*(ml|lieu)\\b`, 'u');

/**
 * `7,5` and `7.5` are the same; `1.000` is a thousand, as Vietnamese writes it. Nothing for `1,000` and `3.125`, which may
 * be either: nobody guesses at a strength.
 */
function read(text: string): number | undefined {
  if (/^[1-9]\d{0,2}(\.\d{3})*\.\d00$/.test(text)) return Number(text.replaceAll('.', ''));
  if (!/^\d+([.,]\d+)?$/.test(text) || /^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return undefined;
  return Number(text.replace(',', '.'));
}

/** Letters as they are compared, but with the signs that a strength is made of. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[µμ]g/gi, 'mcg')
    .toLowerCase();

/** Nothing where the strength does not say it as a mass: percentages, mixtures named by their weight. */
export function contentOf({ inn, strength }: Pick<Medicine, 'inn' | 'strength'>): Content | undefined {
  const text = plain(strength);
  const [composition = ''] = text.split(/,\s+(?=\p{L})/u);
  const parts = composition.split('+').map((part) => part.trim());
  if (parts.length !== inn.length) return undefined;
  const amounts: Amount[] = [];
  let rest = '';
  for (const part of parts) {
    const [whole, value, unit] = amountPattern.exec(part) ?? [];
    const factor = inMg[unit ?? ''];
    if (whole === undefined || value === undefined || factor === undefined) return undefined;
    rest = part.slice(whole.length);
    // `12,38 g (hỗn dịch 20%)`: the weight of a mixture says nothing of its substance.
    if (rest.includes('(')) return undefined;
    const mass = read(value);
    if (mass === undefined) return undefined;
    amounts.push({ value: mass * factor, unit: unit === 'iu' || unit === 'ui' ? 'iu' : 'mg' });
  }
  const [perWhole, perAmount, perUnit] = perPattern.exec(rest) ?? [];
  const holds = read(holdsPattern.exec(text)?.[1] ?? '');
  const held = holds === undefined ? {} : { holds };
  if (perWhole === undefined) return rest.trim() === '' ? { amounts, per: 'unit', ...held } : undefined;
  const by = perAmount === undefined ? 1 : read(perAmount);
  if (!by) return undefined;
  const each = amounts.map(({ value, unit }) => ({ value: value / by, unit }));
  return { amounts: each, per: perUnit === 'ml' ? 'ml' : 'dose', ...held };
}

const never = ['nang', 'bao tan trong ruot', 'giai phong', 'phong thich', 'sui'];

/** Whether what is handed out is counted in tablets or capsules, however a list writes it: `viên`, `Viên nang`. */
export const isTablet = ({ unit }: Pick<Medicine, 'unit'>): boolean => /^vien\b/.test(searchText(unit.vi));

/**
 * Whether half a unit may be told: only tablets that the list says may be broken, and never capsules, gastro-resistant or
 * modified-release ones, whatever the list says.
 */
export function mayBeHalved({ form, unit, halves }: Pick<Medicine, 'form' | 'unit' | 'halves'>): boolean {
  const name = searchText(`${form.vi} ${unit.vi}`);
  return halves === true && !never.some((word) => name.includes(word));
}

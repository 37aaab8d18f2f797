/** Codes of ICD-10 as a doctor types, in a full list. The floor looks through the same titles, already folded, and nothing else. */
import common from '#resources/icd10/common.json' with { type: 'json' };
import synonyms from '#resources/icd10/synonyms.json' with { type: 'json' };
import type { IcdCode } from '#shared/domain/diagnosis/icd10-list.ts';
import { indexDiagnoses, searchDiagnoses } from '#shared/domain/diagnosis/search-diagnoses.ts';
import { foldSynonyms } from '#shared/domain/diagnosis/synonyms.ts';
import { searchText } from '#shared/domain/patient/name.ts';
import type { Finding } from './finding.ts';
import { alternate, figure, timed } from './measure.ts';
import type { Workshop } from './workshop.ts';

const codes = 16_000;
/** As doctors type: no diacritics, words in any order, sayings, codes, and single letters that half of all titles have. */
const texts = [
  'tang huyet ap',
  'ung thu bao tu',
  'tieu duong',
  'viem khop dang thap',
  'khong dac hieu',
  'lung dau',
  'E11.9',
  'THA',
  'hypertension',
  'khong co gi ca',
];

export async function measureIcdSearch(workshop: Workshop): Promise<Finding> {
  const list = madeList();
  let index = indexDiagnoses([], { usual: [], synonyms: [] });
  const indexMs = await timed(async () => {
    index = indexDiagnoses(list, { usual: common.codes, synonyms: foldSynonyms(synonyms.groups) });
  });
  const titles = list.map(({ vi, en }) => `${searchText(vi)} ${searchText(en)}`);
  const keys = (workshop.quick ? texts.slice(0, 2) : texts).flatMap((text) =>
    Array.from(text, (_, at) => text.slice(0, at + 1)),
  );
  const typed = (round: number) => keys[round % keys.length] ?? '';
  let found = 0;
  const { ours, floor } = await alternate(
    { rounds: keys.length * 3, warmUp: keys.length },
    (round) =>
      timed(async () => {
        found += searchDiagnoses(index, typed(round)).length > 0 ? 1 : 0;
      }),
    (round) => {
      const words = searchText(typed(round)).split(' ');
      return timed(async () => titles.filter((title) => words.every((word) => title.includes(word))).length);
    },
  );
  return {
    figure: figure('ms', ours, { floor, budget: { p95: 16 } }),
    more: { icdSearchFacts: { codes: list.length, indexMs, found, searches: keys.length * 4 } },
  };
}

/** The short list, and rare diseases with titles made of two of its own and codes that it lacks. */
function madeList(): IcdCode[] {
  const usual = common.codes;
  const known = new Set(usual.map(({ code }) => code));
  const made: IcdCode[] = [...usual];
  for (let number = 0; made.length < codes; number += 1) {
    const letter = String.fromCharCode(65 + (number % 26));
    const digits = String(Math.floor(number / 26)).padStart(4, '0');
    const code = `${letter}${digits.slice(0, 2)}.${digits.slice(2)}`;
    const [first, second] = [usual[number % usual.length], usual[(number * 7 + 3) % usual.length]];
    if (!first || !second || known.has(code)) continue;
    made.push({ code, vi: `${first.vi}, ${second.vi}`, en: `${first.en}, ${second.en}` });
  }
  return made;
}

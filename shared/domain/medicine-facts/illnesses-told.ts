/**
 * Illnesses in the words in which people tell them (`THA, viêm gì đó ở gan; không tiểu đường`): each part is an illness
 * that is known, one that they say they have not, or is named as not understood.
 */
import type { IllnessGroup } from './illness-groups.ts';
import { partsOf, saysNothing } from './names.ts';

export interface ToldIllnesses {
  /** What they have, as far as it was understood; what may be meant counts. */
  groups: readonly IllnessGroup[];
  /** Parts of the text that were not understood, as they were written. */
  rest: readonly string[];
}

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The tone stands at the end, so that `hoá` and `hóa` are the same. */
function toneLast(word: string): string {
  const letters = word.normalize('NFD');
  return letters.replace(toneMarks, '') + (letters.match(toneMarks) ?? []).join('');
}

const bareOf = (word: string) =>
  word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd');

const wordsOf = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

type Words = readonly string[];

/** What joins illnesses besides the signs and words that join medicines. */
const joins =
  /\s[-–—]\s|\.\s|[•&]|(?<![\p{L}\p{N}])(?:kèm|kem|cùng|cung|voi|nhưng|nhung|with|plus|but)(?:\s(?:theo|với|voi))?(?![\p{L}\p{N}])/iu;

const illnessesOf = (text: string): string[] =>
  partsOf(text.normalize('NFC'))
    .flatMap((part) => part.split(joins))
    .map((part) => part.trim())
    .filter((part) => !saysNothing(part));

/** How words are compared: with their diacritics, or without where they were typed wholly without. */
interface Reading {
  groups: readonly { group: IllnessGroup; names: readonly Words[] }[];
  /** Says of what follows that they have it not. */
  not: ReadonlySet<string>;
  /** May stand between that and the illness. */
  has: ReadonlySet<string>;
  /** May stand for any illness. */
  any: ReadonlySet<string>;
  /** May stand behind it. */
  ever: ReadonlySet<string>;
}

function readingWith(groups: readonly IllnessGroup[], fold: (word: string) => string): Reading {
  const folded = (text: string) => wordsOf(text).map(fold);
  return {
    groups: groups.map((group) => ({ group, names: group.words.map(folded) })),
    not: new Set(folded('không ko chưa chẳng no never')),
    has: new Set(folded('hề có bị mắc từng bao giờ phát hiện thấy tiền sử bệnh had known history of any')),
    any: new Set(folded('bệnh lý gì nào nền mạn mãn tính khác illness disease other else')),
    ever: new Set(folded('bao giờ trước đây nào cả ever before')),
  };
}

const standsAt = (words: Words, at: number, name: Words) =>
  name.every((word, index) => words[at + index] === word);

const groupsIn = ({ groups }: Reading, words: Words): IllnessGroup[] =>
  groups
    .filter(({ names }) => names.some((name) => words.some((_, at) => standsAt(words, at, name))))
    .map(({ group }) => group);

/** How many words of the longest name of an illness stand here. */
const nameAt = ({ groups }: Reading, words: Words, at: number): number =>
  Math.max(
    0,
    ...groups.flatMap(({ names }) =>
      names.filter((name) => standsAt(words, at, name)).map(({ length }) => length),
    ),
  );

/** Whether the name of an illness is all that is said, and then that they have it not: `tiểu đường: không`. */
function isAnsweredNo(reading: Reading, words: Words): boolean {
  const named = nameAt(reading, words, 0);
  const answer = words.slice(named).filter((word) => bareOf(word) !== 'thi');
  return named > 0 && answer.length === 1 && reading.not.has(answer[0] ?? '');
}

/**
 * The words behind what is denied: none when the whole part denies it. Nothing where no illness follows at once: who
 * `không điều trị tăng huyết áp` has it.
 */
function behindDenied(reading: Reading, words: Words): Words | undefined {
  if (isAnsweredNo(reading, words)) return [];
  if (!reading.not.has(words[0] ?? '')) return undefined;
  let at = 1;
  while (nameAt(reading, words, at) === 0 && reading.has.has(words[at] ?? '')) at += 1;
  // Without diacritics `chua` may be `chữa`, treated.
  if (words[0] === 'chua' && at === 1) return undefined;
  let named = nameAt(reading, words, at);
  if (named === 0) return words.slice(at).every((word) => reading.any.has(word)) ? [] : undefined;
  at += named;
  while (['hoac', 'or'].includes(bareOf(words[at] ?? ''))) {
    named = nameAt(reading, words, at + 1);
    if (named === 0) break;
    at += 1 + named;
  }
  const behind = words.slice(at);
  return behind.every((word) => reading.ever.has(word)) ? [] : behind;
}

/** Since when, or for how long: `10 năm nay`, `từ 2015`. */
const times = new Set(
  ['từ năm tháng tuần nay trước cách đây khoảng hơn gần được', 'since for about years year months ago']
    .flatMap(wordsOf)
    .flatMap((word) => [toneLast(word), bareOf(word)]),
);
const tellsOnlyWhen = (words: Words) => words.every((word) => /^\d+$/.test(word) || times.has(word));

/**
 * Reads illnesses part by part. Names stand as whole words and with the same diacritics (`hẹn` is not `hen`, asthma); a
 * part typed wholly without them is compared without. A part is understood when it names an illness, or denies one and
 * says nothing else. Doubt counts as having it.
 */
export function createIllnessReader(groups: readonly IllnessGroup[]): (text: string) => ToldIllnesses {
  const marked = readingWith(groups, toneLast);
  const bare = readingWith(groups, bareOf);
  return (text) => {
    const found = new Set<IllnessGroup>();
    const rest: string[] = [];
    for (const part of illnessesOf(text)) {
      const told = wordsOf(part);
      const isBare = told.every((word) => bareOf(word) === word);
      const reading = isBare ? bare : marked;
      const words = isBare ? told : told.map(toneLast);
      const behind = behindDenied(reading, words);
      if (behind?.length === 0 || tellsOnlyWhen(words)) continue;
      const here = groupsIn(reading, behind ?? words);
      for (const group of here) found.add(group);
      if (here.length === 0) rest.push(part);
    }
    return { groups: groups.filter((group) => found.has(group)), rest };
  };
}

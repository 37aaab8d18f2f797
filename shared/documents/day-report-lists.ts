/** The lists of a day's report. */
import type { Content, ContentCanvas } from 'pdfmake/interfaces';
import { placesOf } from '../domain/day/places.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import { printedName } from '../domain/medicine/medicine.ts';
import { ageGroups, type DayFacts, type MedicineFacts } from './day-facts.ts';
import { categoryNames } from './document-names.ts';
import { facts as factLines, list, officeWidth } from './office-paper.ts';
import { colours, printable } from './style.ts';
import { formatCount } from './vietnamese-words.ts';

/** Fewer people than this are not told: somebody who knows the commune could guess who it was. */
const fewestTold = 5;
const mostDiagnoses = 20;

/** A bar as long as its part of the largest. */
function bar(value: number, largest: number, share: number, color: string = colours.indigo): ContentCanvas {
  const room = officeWidth * share - 12;
  const w = largest > 0 ? Math.max(value > 0 ? 1 : 0, (value / largest) * room) : 0;
  return { canvas: [{ type: 'rect', x: 0, y: 2, w, h: 7, color }] };
}

/** People of each category, beside how many were expected. */
export function byCategory({ expected }: DaySetup, { byCategory }: DayFacts): Content[] {
  const came = new Map(Object.entries(byCategory));
  const awaited = new Map(Object.entries(expected));
  const rows = Object.entries(categoryNames).filter(([id]) => came.has(id) || (awaited.get(id) ?? 0) > 0);
  const largest = Math.max(0, ...came.values());
  return list(
    'Người đến khám theo đối tượng',
    [
      { title: 'Đối tượng', share: 0.32 },
      { title: 'Đã đến', share: 0.12, alignment: 'right' },
      { title: '', share: 0.42 },
      { title: 'Dự kiến', share: 0.14, alignment: 'right' },
    ],
    rows.map(([id, name]) => [
      name,
      { text: formatCount(came.get(id) ?? 0), bold: true, alignment: 'right' },
      bar(came.get(id) ?? 0, largest, 0.42),
      awaited.has(id) ? formatCount(awaited.get(id) ?? 0) : '',
    ]),
  );
}

/** People of each group of ages, women and men. */
export function byAge({ byAge }: DayFacts): Content[] {
  const largest = Math.max(0, ...byAge.flatMap(({ male, female }) => [male, female]));
  const total = (of: 'male' | 'female') => byAge.reduce((sum, each) => sum + each[of], 0);
  const name = (group: (typeof ageGroups)[number]) => {
    if (!('to' in group)) return `từ ${group.from} tuổi`;
    return group.from === 0 ? `dưới ${group.to + 1} tuổi` : `${group.from}–${group.to} tuổi`;
  };
  return list(
    'Theo tuổi và giới tính',
    [
      { title: 'Tuổi', share: 0.2 },
      { title: 'Nữ', share: 0.1, alignment: 'right' },
      { title: '', share: 0.25 },
      { title: 'Nam', share: 0.1, alignment: 'right' },
      { title: '', share: 0.25 },
      { title: 'Cộng', share: 0.1, alignment: 'right' },
    ],
    [
      ...ageGroups.map((group, index) => {
        const { male = 0, female = 0 } = byAge[index] ?? {};
        return [
          name(group),
          formatCount(female),
          bar(female, largest, 0.25, colours.red),
          formatCount(male),
          bar(male, largest, 0.25),
          { text: formatCount(male + female), bold: true, alignment: 'right' as const },
        ];
      }),
      [
        { text: 'Cộng', bold: true },
        { text: formatCount(total('female')), bold: true, alignment: 'right' as const },
        '',
        { text: formatCount(total('male')), bold: true, alignment: 'right' as const },
        '',
        { text: formatCount(total('female') + total('male')), bold: true, alignment: 'right' as const },
      ],
    ],
  );
}

/** Each specialty and desk: who came, who was seen, and how long they waited for the first call. */
export function places(setup: DaySetup, { places }: DayFacts): Content[] {
  const names = new Map(placesOf(setup).map(({ id, name }) => [id, name.vi]));
  return list(
    'Theo nơi khám',
    [
      { title: 'Nơi khám', share: 0.34 },
      { title: 'Đến', share: 0.12, alignment: 'right' },
      { title: 'Đã khám xong', share: 0.16, alignment: 'right' },
      { title: 'Chờ (trung vị)', share: 0.19, alignment: 'right' },
      { title: 'Chờ lâu nhất', share: 0.19, alignment: 'right' },
    ],
    places.map(({ place, came, seen, wait }) => [
      printable(names.get(place) ?? place),
      formatCount(came),
      { text: formatCount(seen), bold: true, alignment: 'right' },
      wait ? `${formatCount(wait.median)} phút` : '–',
      wait ? `${formatCount(wait.longest)} phút` : '–',
    ]),
  );
}

/** The codes recorded for most people; small numbers are not told. */
export function diagnoses({ diagnoses, withoutCode }: DayFacts): Content[] {
  const told = (people: number) => (people < fewestTold ? `<${fewestTold}` : formatCount(people));
  return [
    ...list(
      'Chẩn đoán hay gặp nhất',
      [
        { title: 'Mã ICD-10', share: 1.5 },
        { title: 'Tên bệnh', share: 8 },
        { title: 'Số người', share: 1.5, alignment: 'right' },
      ],
      diagnoses
        .slice(0, mostDiagnoses)
        .map(({ code, title, people }) => [code, printable(title ?? ''), told(people)]),
      'Chưa có chẩn đoán nào.',
    ),
    ...(withoutCode > 0
      ? [{ ...asNote, text: `Ngoài ra: ${told(withoutCode)} người có chẩn đoán chưa ghi mã.` }]
      : []),
  ];
}

const asNote = {
  fontSize: 8.5,
  color: colours.quiet,
  margin: [0, 3, 0, 0] satisfies [number, number, number, number],
};

/** What was handed out, in the order of the formulary. */
export function medicines({ formulary }: DaySetup, handedOut: readonly MedicineFacts[]): Content[] {
  const known = new Map(formulary.map((medicine) => [medicine.id, medicine]));
  return list(
    'Thuốc đã phát',
    [
      { title: 'Thuốc', share: 6 },
      { title: 'Hàm lượng', share: 3 },
      { title: 'Số lượng', share: 2, alignment: 'right' },
      { title: 'Đơn vị', share: 1.6 },
      { title: 'Số người', share: 1.6, alignment: 'right' },
    ],
    handedOut.map((each) => {
      const medicine = known.get(each.medicine);
      return [
        printable(medicine ? printedName(medicine) : each.medicine),
        printable(medicine?.strength ?? ''),
        { text: formatCount(each.handedOut), bold: true, alignment: 'right' },
        printable(medicine?.unit.vi ?? ''),
        formatCount(each.people),
      ];
    }),
    'Chưa phát thuốc.',
  );
}

/** What was brought to be given; who got it is not recorded. */
export function gifts({ gifts }: DaySetup): Content[] {
  if (gifts.length === 0) return [];
  const text = gifts
    .map(({ name, stock }) => {
      const count = stock.reduce((sum, { quantity }) => sum + quantity, 0);
      return `${printable(name.vi)}: ${formatCount(count)}`;
    })
    .join(' · ');
  return [factLines([['Quà đã chuẩn bị', text]])];
}

const turnedAwayWords: Record<keyof Required<DayFacts['turnedAway']>, string> = {
  full: 'đã đủ người',
  'specialty-closed': 'chuyên khoa ngừng nhận',
  'not-eligible': 'không thuộc đối tượng',
  'too-late': 'đến muộn',
  other: 'lý do khác',
};
const closedWords: Record<keyof Required<DayFacts['closed']>, string> = {
  'left-unseen': 'về khi chưa khám',
  'end-of-day': 'hết ngày',
  'to-hospital': 'chuyển đi bệnh viện',
  other: 'lý do khác',
};

/** Who was not taken, whose visit ended early, and what nobody has settled yet. */
export function endings({ turnedAway, closed, disputes }: DayFacts): Content {
  const told = (counts: Partial<Record<string, number>>, words: Record<string, string>) => {
    const found = Object.entries(words).flatMap(([key, word]) =>
      counts[key] ? [`${word}: ${counts[key]}`] : [],
    );
    return found.length > 0 ? found.join(' · ') : 'không có ai';
  };
  return factLines([
    ['Không nhận được', told(turnedAway, turnedAwayWords)],
    ['Kết thúc sớm', told(closed, closedWords)],
    ['Cần đối chiếu', disputes === 0 ? 'không còn việc nào' : `còn ${formatCount(disputes)} việc`],
  ]);
}

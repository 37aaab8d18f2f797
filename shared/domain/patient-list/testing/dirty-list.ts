/** A list as a commune might send it, with as much wrong in it as one likes; the same for the same seed. */
import type { RowProblemCode } from '../list-codes.ts';

interface Fault {
  /** As Excel shows it. */
  row: number;
  /** Header of the column; none when the whole row is meant. */
  column?: string;
  code: RowProblemCode;
  /** Of an earlier row that is said twice. */
  other?: number;
}

export interface DirtyList {
  bytes: Uint8Array;
  /** Every fault that was put in, in the order of the rows. */
  faults: Fault[];
  /** Rows without a fault. */
  good: number[];
}

const headers = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số CCCD',
  'Số thẻ BHYT',
  'Dân tộc',
  'Điện thoại',
  'Địa chỉ',
  'Đối tượng',
  'Năm cấp',
] as const;
type Header = (typeof headers)[number];
type Row = Record<Header, string>;

const title = ['UBND XÃ LŨNG CÚ', '', 'DANH SÁCH NGƯỜI ĐĂNG KÝ KHÁM BỆNH'];
const firstRow = title.length + 2;

const families = ['Giàng', 'Vàng', 'Sùng', 'Thào', 'Lò', 'Nguyễn', 'Hoàng', 'Đặng', 'Ly', 'Mua'];
const middles = { male: ['A', 'Văn', 'Mí', 'Đức'], female: ['Thị'] };
const givens = ['Páo', 'Dở', 'Mỷ', 'Sính', 'Chứ', 'Lình', 'Ước', 'Đào', 'Hạnh', 'Quý', 'Thề', 'Và'];
const hamlets = ['Lô Lô Chải', 'Thèn Pả', 'Séo Lủng', 'Tả Giào Khâu', 'Sán Chồ'];
const groups = ['Mông', "H'Mông", 'Tày', 'dao', 'Lô Lô', 'Kinh', ''];
const kinds = ['Hộ nghèo', 'HN', 'Cận nghèo', 'Công nhân', 'Người có công', 'Hộ nghèo, Người có công', ''];

/** What is done to a row, and what has to be said about it. */
interface Damage {
  code: RowProblemCode;
  column?: Header;
  cell?: string;
  /** Of each 1,000 rows. */
  share: number;
}

const damages: readonly Damage[] = [
  { code: 'required', column: 'Họ và tên', cell: '', share: 4 },
  { code: 'letters-lost', column: 'Họ và tên', cell: 'Gi?ng Th? M?', share: 4 },
  { code: 'not-a-name', column: 'Họ và tên', cell: 'Giàng A Páo 1950', share: 2 },
  { code: 'too-long', column: 'Họ và tên', cell: 'Giàng '.repeat(40), share: 1 },
  { code: 'required', column: 'Ngày sinh', cell: '', share: 6 },
  { code: 'not-a-date', column: 'Ngày sinh', cell: '31/02/1970', share: 4 },
  { code: 'not-a-date', column: 'Ngày sinh', cell: 'không nhớ', share: 3 },
  { code: 'two-digit-year', column: 'Ngày sinh', cell: '3/2/05', share: 3 },
  { code: 'month-day-swapped', column: 'Ngày sinh', cell: '2/23/1961', share: 3 },
  { code: 'birth-in-future', column: 'Ngày sinh', cell: '01/01/2062', share: 2 },
  { code: 'too-old', column: 'Ngày sinh', cell: '01/01/1890', share: 1 },
  { code: 'unknown-sex', column: 'Giới tính', cell: '0', share: 4 },
  { code: 'scientific', column: 'Số CCCD', cell: '2,05E+09', share: 5 },
  { code: 'digits-lost', column: 'Số CCCD', cell: '2999012345', share: 3 },
  { code: 'identity-number', column: 'Số CCCD', cell: 'chưa làm', share: 3 },
  { code: 'insurance-number', column: 'Số thẻ BHYT', cell: 'HN202020012345', share: 4 },
  { code: 'scientific', column: 'Số thẻ BHYT', cell: '2.0212E+09', share: 2 },
  { code: 'phone', column: 'Điện thoại', cell: '12345', share: 4 },
  { code: 'scientific', column: 'Điện thoại', cell: '9,12E+08', share: 2 },
  { code: 'year', column: 'Năm cấp', cell: '1925', share: 2 },
  { code: 'open-quote', share: 2 },
  { code: 'too-many-cells', share: 2 },
  { code: 'not-a-person', share: 3 },
  { code: 'number-twice', column: 'Số CCCD', share: 3 },
  { code: 'row-twice', share: 3 },
];

/** About a tenth of the rows are bad; the last one is torn. */
export function dirtyList({ rows, seed }: { rows: number; seed: number }): DirtyList {
  const random = randomOf(seed);
  const pick = <Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  };
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const lines: string[] = [...title.map((text) => line([text])), line(headers)];
  const faults: Fault[] = [];
  const good: number[] = [];
  const clean: { row: number; cells: Row }[] = [];
  const due = damages.flatMap((damage) =>
    Array<Damage>(Math.floor((damage.share * rows) / 1000)).fill(damage),
  );
  const damageAt = scattered(due, rows, between);

  for (let at = 0; at < rows; at += 1) {
    const row = firstRow + at;
    const cells = goodRow(at, pick, between);
    const damage = damageAt.get(at);
    const earlier = clean.length > 0 ? pick(clean) : undefined;
    if (at === rows - 1) {
      lines.push(`${at + 1};Giàng A Cu`);
      faults.push({ row, code: 'torn-line' });
    } else if (damage) {
      lines.push(damaged(damage, cells, earlier?.cells ?? cells));
      const { code, column } = damage;
      const isTwice = code === 'row-twice' || code === 'number-twice';
      faults.push({
        row,
        code,
        ...(column ? { column } : {}),
        ...(isTwice && earlier ? { other: earlier.row } : {}),
      });
    } else {
      lines.push(line(headers.map((header) => cells[header])));
      good.push(row);
      if (cells['Số CCCD'].length === 12 && cells['Ngày sinh'].length === 10) clean.push({ row, cells });
    }
  }
  return { bytes: new TextEncoder().encode(`\ufeff${lines.join('\r\n')}`), faults, good };
}

function damaged({ code, column, cell }: Damage, cells: Row, earlier: Row): string {
  // Without its quotes a cell of two lines is two rows.
  const own = headers.map((header) => cells[header].replace(/"/g, '').replace(/;\n/, ', '));
  if (code === 'open-quote') return line(own.map((text, at) => (at === 1 ? `"${text}` : text)));
  if (code === 'too-many-cells') return line([...own, 'Thôn 2']);
  if (code === 'not-a-person') return line(headers.map((_, at) => (at === 0 ? 'Thôn Séo Lủng' : '')));
  if (code === 'row-twice')
    return line(headers.map((header) => (header === 'STT' ? '9999' : earlier[header])));
  const replaced = code === 'number-twice' ? earlier['Số CCCD'] : (cell ?? '');
  const others: Row =
    code === 'number-twice'
      ? { ...cells, 'Họ và tên': 'Trùng Thị Số' }
      : code === 'required'
        ? // Otherwise the number tells what is missing.
          { ...cells, 'Số CCCD': '' }
        : cells;
  return line(headers.map((header) => (header === column ? replaced : others[header])));
}

type Pick = <Item>(items: readonly Item[]) => Item;
type Between = (from: number, to: number) => number;

/** A row without a fault, in one of the forms in which Excel saves such cells. */
function goodRow(at: number, pick: Pick, between: Between): Row {
  const sex = pick(['male', 'female'] as const);
  const [year, month, day] = [between(1926, 2024), between(1, 12), between(1, 28)];
  const two = (part: number) => String(part).padStart(2, '0');
  const century = (year >= 2000 ? 2 : 0) + (sex === 'female' ? 1 : 0);
  const number = `002${century}${two(year % 100)}${String(at).padStart(6, '0')}`;
  const serial = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
  const name = `${pick(families)} ${pick(middles[sex])} ${pick(givens)}`;
  return {
    STT: String(at + 1),
    'Họ và tên': pick([name, name, name.toUpperCase(), name.normalize('NFD'), `  ${name} `]),
    'Ngày sinh': pick([
      `${two(day)}/${two(month)}/${year}`,
      `${two(day)}/${two(month)}/${year}`,
      `${day}/${month}/${year}`,
      `${year}-${two(month)}-${two(day)}`,
      `${two(month)}/${year}`,
      `00/00/${year}`,
      String(year),
      String(serial),
      `${day}-${month}-${year} 00:00:00`,
    ]),
    'Giới tính': pick(sex === 'male' ? ['Nam', 'nam', 'NAM', '1'] : ['Nữ', 'nu', 'NỮ', '2']),
    'Số CCCD': pick([number, number, number.replace(/^0+/, ''), '']),
    'Số thẻ BHYT': pick(['', `HN202${String(at).padStart(10, '0')}`, String(at).padStart(10, '0')]),
    'Dân tộc': pick(groups),
    'Điện thoại': pick(['', `09${String(at).padStart(8, '0')}`, `9${String(at).padStart(8, '0')}`]),
    'Địa chỉ': pick([`Thôn ${pick(hamlets)}, Xã Lũng Cú`, `"Thôn ${pick(hamlets)};\nXã Lũng Cú"`, '']),
    'Đối tượng': pick(kinds),
    'Năm cấp': pick(['', '2025', '2026']),
  };
}

const line = (cells: readonly string[]) => cells.join(';');

/** Puts the damages into rows of their own, after the first hundred, so that there is something to repeat. */
function scattered(due: readonly Damage[], rows: number, between: Between): Map<number, Damage> {
  const placed = new Map<number, Damage>();
  for (const damage of due) {
    let at = between(100, rows - 2);
    while (placed.has(at)) at = at + 1 < rows - 1 ? at + 1 : 100;
    placed.set(at, damage);
  }
  return placed;
}

/** Numbers in [0, 1): mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

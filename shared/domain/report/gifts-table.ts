/** Gifts by kind and size: where the pieces came from, and where they are now. */
import { giftStockOf, plannedGifts } from '../gift-stock/totals.ts';
import { giftsStillHeld } from '../gifts/gifts.ts';
import { sizesOf } from '../gifts/rule.ts';
import type { LotMovement } from '../lot/movement.ts';
import type { ReportSource } from './report-source.ts';
import {
  amount,
  column,
  counted,
  type Figure,
  noFigure,
  plain,
  type ReportTable,
  row,
  sum,
  type Words,
} from './report-table.ts';
import { totalWords } from './report-words.ts';

interface Pieces {
  /** Gift and size, as `giftStockOf` names them. */
  key: string;
  visit: string;
  quantity: number;
}

const figureOf = (its: readonly Pieces[]): Figure =>
  amount(
    sum(its.map(({ quantity }) => quantity)),
    its.map(({ visit }) => visit),
  );

/**
 * Each row adds up: `prepared + received + adjusted = given + destroyed + lost + sentOn + left`, in pieces. `given` is what
 * people have and did not bring back.
 */
export function giftsTable({ visits, gifts, setup }: ReportSource): ReportTable {
  const names = namesOf(setup.gifts);
  const prepared = plannedGifts(setup.gifts);
  const moved = gifts.flatMap(({ id, movements }) =>
    movements.map(({ kind, quantity, size }) => ({ key: giftStockOf(id, size), kind, quantity })),
  );
  const held = visits.flatMap(({ visit, record }) =>
    giftsStillHeld(record).map(({ gift, size, quantity, exception }) => ({
      key: giftStockOf(gift, size),
      visit: visit.id,
      quantity,
      exception,
    })),
  );
  const destroyed = visits.flatMap(({ visit, record }) =>
    record.giftsTakenBack.flatMap(({ gift, size, quantity, backOnShelf }) =>
      backOnShelf ? [] : [{ key: giftStockOf(gift, size), visit: visit.id, quantity }],
    ),
  );
  for (const { key } of [...moved, ...held, ...destroyed])
    if (!names.has(key)) names.set(key, { vi: key.slice('gift-stock/'.length), en: key });
  const rows = [...names].map(([key, name]) => {
    const of = <Item extends { key: string }>(items: readonly Item[]) =>
      items.filter((item) => item.key === key);
    const move = (...kinds: LotMovement['kind'][]) =>
      sum(of(moved).flatMap(({ kind, quantity }) => (kinds.includes(kind) ? [quantity] : [])));
    const given = figureOf(of(held));
    const thrown = figureOf(of(destroyed));
    const left =
      (prepared[key] ?? 0) +
      sum(of(moved).map(({ quantity }) => quantity)) -
      Number(given.value) -
      Number(thrown.value);
    const exceptions = of(held).filter(({ exception }) => exception !== undefined);
    return row(key.slice('gift-stock/'.length), name, [
      plain(prepared[key] ?? 0),
      plain(move('received', 'corrected')),
      plain(move('counted')),
      given,
      counted(of(held).map(({ visit }) => visit)),
      counted(exceptions.map(({ visit }) => visit)),
      thrown,
      plain(-move('damaged', 'lost', 'expired')),
      plain(-move('sent-on')),
      plain(left),
    ]);
  });
  const total = [
    ...[noFigure, noFigure, noFigure, figureOf(held), counted(held.map(({ visit }) => visit))],
    counted(held.flatMap(({ visit, exception }) => (exception === undefined ? [] : [visit]))),
    ...[figureOf(destroyed), noFigure, noFigure, noFigure],
  ];
  return {
    id: 'gifts',
    title: { vi: 'Quà tặng', en: 'Gifts' },
    rowsTitle: { vi: 'Quà', en: 'Gift' },
    columns: [
      column('prepared', 'Chuẩn bị', 'Prepared'),
      column('received', 'Nhập thêm', 'Received'),
      column('adjusted', 'Lệch kiểm đếm', 'Adjusted'),
      column('given', 'Đã trao', 'Given'),
      column('people', 'Số người', 'People'),
      column('exceptions', 'Ngoại lệ', 'Exceptions'),
      column('destroyed', 'Trả, bỏ', 'Destroyed'),
      column('lost', 'Hỏng, mất', 'Lost'),
      column('sent-on', 'Chuyển đi', 'Sent on'),
      column('left', 'Còn lại', 'Left'),
    ],
    rows: rows.length === 0 ? [] : [...rows, row('total', totalWords, total, { total: true })],
    note: {
      vi: 'Chuẩn bị + nhập thêm + lệch kiểm đếm = đã trao + trả, bỏ + hỏng, mất + chuyển đi + còn lại.',
      en: 'Prepared + received + adjusted = given + destroyed + lost + sent on + left.',
    },
  };
}

/** Every gift and size of the day, under its name. */
function namesOf(gifts: ReportSource['setup']['gifts']): Map<string, Words> {
  return new Map(
    gifts.flatMap((gift) =>
      sizesOf(gift).map(({ size }): [string, Words] => [
        giftStockOf(gift.id, size),
        size === undefined
          ? gift.name
          : { vi: `${gift.name.vi}, cỡ ${size}`, en: `${gift.name.en}, size ${size}` },
      ]),
    ),
  );
}

/** What was prescribed, and what was handed out of it. */
import { restReasons, stillHeld } from '../dispensing/dispensing.ts';
import { valueOfGiven } from '../lot/value.ts';
import { printedName } from '../medicine/medicine.ts';
import { currentPrescription } from '../prescription/issued.ts';
import { type ReportSource, those } from './report-source.ts';
import {
  amount,
  column,
  counted,
  type Figure,
  groupedBy,
  noFigure,
  plain,
  type ReportRow,
  type ReportTable,
  row,
  same,
  sum,
} from './report-table.ts';
import { pharmacyWords, restWords, totalWords } from './report-words.ts';

/** A prescription that another one replaced does not count. */
export function prescriptionsTable({ visits }: ReportSource): ReportTable {
  const prescribed = visits.flatMap(({ visit, record }) => {
    const prescription = currentPrescription(record);
    return prescription ? [{ id: visit.id, lines: prescription.lines.length }] : [];
  });
  const all = prescribed.map(({ id }) => id);
  const replaced = visits.filter(({ record }) => record.prescriptions.length > 1);
  return {
    id: 'prescriptions',
    title: { vi: 'Đơn thuốc', en: 'Prescriptions' },
    rowsTitle: { vi: 'Mục', en: 'What' },
    columns: [column('count', 'Số lượng', 'Number')],
    rows: [
      row('people', { vi: 'Người có đơn', en: 'People with a prescription' }, [counted(all)]),
      row('lines', { vi: 'Dòng thuốc trong các đơn', en: 'Lines of medicine' }, [
        amount(sum(prescribed.map(({ lines }) => lines)), all),
      ]),
      row('replaced', { vi: 'Đơn đã được thay bằng đơn khác', en: 'Prescriptions that were replaced' }, [
        amount(
          sum(replaced.map(({ record }) => record.prescriptions.length - 1)),
          replaced.map(({ visit }) => visit.id),
        ),
      ]),
      ...(['done', 'partly', 'waiting'] as const).map((status) =>
        row(status, pharmacyWords[status], [
          counted(those(visits, ({ visit }) => visit.pharmacy === status)),
        ]),
      ),
      ...restReasons.map((reason) =>
        row(`rest/${reason}`, restWords[reason], [
          counted(those(visits, ({ record }) => record.closedRests.some((rest) => rest.reason === reason))),
        ]),
      ),
      row('holding', { vi: 'Người đã nhận thuốc', en: 'People who were handed medicine' }, [
        counted(those(visits, ({ record }) => stillHeld(record).length > 0)),
      ]),
    ],
  };
}

interface OfMedicine {
  visit: string;
  medicine: string;
  /** Units. */
  quantity: number;
  /** Of what was handed out. */
  lot?: string;
}

const unitsOf = (items: readonly OfMedicine[]): Figure =>
  amount(
    sum(items.map(({ quantity }) => quantity)),
    items.map(({ visit }) => visit),
  );

/** What people were handed and still have, in the order of the formulary, with what it is worth. */
export function medicinesTable({ visits, lots, setup }: ReportSource): ReportTable {
  const prices = new Map(lots.map((lot) => [lot.id, lot]));
  const prescribed = visits.flatMap(({ visit, record }) =>
    (currentPrescription(record)?.lines ?? []).map(
      ({ medicine, quantity }): OfMedicine => ({ visit: visit.id, medicine, quantity }),
    ),
  );
  const held = visits.flatMap(({ visit, record }) =>
    stillHeld(record).map(({ medicine, lot, quantity }) => ({ visit: visit.id, medicine, lot, quantity })),
  );
  const worth = (given: typeof held): Figure[] => {
    const { vnd, unpricedUnits } = valueOfGiven(prices, given);
    const unpriced = given.filter(({ lot }) => prices.get(lot)?.unitPriceVnd === undefined);
    const its = given.map(({ visit }) => visit);
    return [
      counted(its),
      amount(vnd, its),
      amount(
        unpricedUnits,
        unpriced.map(({ visit }) => visit),
      ),
    ];
  };
  const prescribedOf = groupedBy(prescribed, ({ medicine }) => medicine);
  const heldOf = groupedBy(held, ({ medicine }) => medicine);
  const medicines = new Map(setup.formulary.map((each) => [each.id, each]));
  const known = [...medicines.keys()];
  const others = new Set([...prescribed, ...held].map(({ medicine }) => medicine));
  for (const id of known) others.delete(id);
  const rows = [...known, ...others].flatMap((id): ReportRow[] => {
    const medicine = medicines.get(id);
    const [asked, given] = [prescribedOf.get(id) ?? [], heldOf.get(id) ?? []];
    if (asked.length === 0 && given.length === 0) return [];
    const label = medicine ? [printedName(medicine), medicine.strength].filter(Boolean).join(' ') : id;
    return [
      row(id, same(label), [plain(medicine?.unit.vi ?? ''), unitsOf(asked), unitsOf(given), ...worth(given)]),
    ];
  });
  const columns = [
    column('unit', 'Đơn vị', 'Unit', 'text'),
    column('prescribed', 'Đã kê', 'Prescribed'),
    column('given', 'Đã phát', 'Handed out'),
    column('people', 'Số người', 'People'),
    column('value', 'Giá trị', 'Value', 'vnd'),
    column('unpriced', 'Chưa ghi giá', 'Without a price'),
  ];
  // Each value is rounded to whole đồng: what stands below them is what they add up to.
  const valueAt = columns.findIndex(({ id }) => id === 'value');
  const [people = noFigure, value = noFigure, unpriced = noFigure] = worth(held);
  const total = { ...value, value: sum(rows.map(({ values }) => Number(values[valueAt]))) };
  return {
    id: 'medicines',
    title: { vi: 'Thuốc đã phát', en: 'Medicine handed out' },
    rowsTitle: { vi: 'Thuốc', en: 'Medicine' },
    columns,
    rows:
      rows.length === 0
        ? []
        : // Units of different medicines do not add up.
          [
            ...rows,
            row('total', totalWords, [noFigure, noFigure, noFigure, people, total, unpriced], {
              total: true,
            }),
          ],
    note: {
      vi: 'Đã phát: đơn vị người bệnh đã nhận và không trả lại. Giá trị theo giá của từng lô; cột cuối là số đơn vị của lô chưa ghi giá.',
      en: 'Handed out: units that people got and did not bring back. Value by the price of each lot; the last column are units of lots without a price.',
    },
  };
}

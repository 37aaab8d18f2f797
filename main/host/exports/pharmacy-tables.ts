/** What the pharmacy did, for the hospital: what was handed out, what came back, and what was prescribed and not given. */
import type { RecordedVisit } from '#main/clinic/whole-day.ts';
import { dateOf, formatDate, timeOf } from '#shared/domain/calendar.ts';
import { isKnownPoint } from '#shared/domain/dispensing/counselling.ts';
import { accountOf, type ClosedRest } from '#shared/domain/dispensing/dispensing.ts';
import { currentPrescription } from '#shared/domain/prescription/issued.ts';
import type { RecordRow } from '#shared/rows.ts';
import type { Table } from './table.ts';
import { counsellingWords, proofWords, restWords } from './words.ts';

export const moment = (instant: string) => `${formatDate(dateOf(instant))} ${timeOf(instant)}`;

/** Rows of what each visit has of something, each behind the visit's ticket and name. */
export type Each = <Item>(
  of: (came: RecordedVisit) => readonly Item[],
  row: (item: Item) => Table['rows'][number],
) => Table['rows'];

/**
 * Three tables: a hand-out stays in the first as it was, also when it came back, which the second says. For each line of a
 * prescription that counts: handed out − came back + not given is what was prescribed, unless more was given.
 */
export function pharmacyTables(named: readonly string[], each: Each): Table[] {
  return [
    {
      name: 'cap-phat',
      columns: [
        ...[...named, 'Lúc', 'Thuốc', 'Số lô', 'Hạn dùng', 'Số lượng', 'Cấp thay cho', 'Lý do'],
        ...['Kiểm năm điều', 'Đã dặn', 'Người cấp phát'],
      ],
      rows: each(
        ({ record }) => record.dispensed.map((item) => ({ item, record })),
        ({ item: { event, at, name, lotNumber, expiry, quantity, insteadOf, reason, by }, record }) => [
          ...[moment(at), name, lotNumber, formatDate(expiry), quantity],
          ...[insteadOf && nameOf(record, insteadOf), reason, ...checkedAndTold(record, event), by.name],
        ],
      ),
    },
    {
      name: 'thuoc-tra-lai',
      columns: [
        ...[
          ...named,
          'Lúc',
          'Thuốc',
          'Số lô',
          'Số lượng',
          'Đưa về',
          'Lý do',
          'Cấp phát lúc',
          'Người nhận lại',
        ],
      ],
      rows: each(
        ({ record }) => record.returned.map((item) => ({ item, record })),
        ({ item: { at, name, lotNumber, quantity, backOnShelf, reason, handOut, by }, record }) => {
          const given = record.dispensed.find(({ event }) => event === handOut);
          return [
            ...[moment(at), name, lotNumber, quantity, backOnShelf ? 'kệ thuốc' : 'hủy', reason],
            ...[given && moment(given.at), by.name],
          ];
        },
      ),
    },
    {
      name: 'thuoc-khong-cap',
      columns: [...named, 'Mã đơn', 'Thuốc', 'Số lượng', 'Vì sao', 'Ghi chú', 'Lúc', 'Người ghi'],
      rows: each(
        ({ record }) => notGiven(record),
        ({ code, name, quantity, rest }) => [
          ...[code, name, quantity, rest ? restWords[rest.reason] : 'Chưa cấp phát', rest?.note],
          ...[rest && moment(rest.at), rest?.by.name],
        ],
      ),
    },
  ];
}

function nameOf({ prescriptions }: RecordRow, medicine: string): string {
  const lines = prescriptions.flatMap(({ lines }) => lines);
  return lines.find((line) => line.medicine === medicine)?.name ?? medicine;
}

function checkedAndTold({ handOvers }: RecordRow, event: string): [string | undefined, string | undefined] {
  const { checks, counselling } = handOvers.find((each) => each.event === event) ?? {};
  const told = counselling?.ticked.filter(isKnownPoint).map((point) => counsellingWords[point]) ?? [];
  return [
    checks && proofWords[checks.patient],
    [...told, ...(counselling?.note ? [counselling.note] : [])].join('; '),
  ];
}

interface NotGiven {
  /** Of the prescription that counts. */
  code: string;
  name: string;
  /** Units. */
  quantity: number;
  /** Why it will not be handed out; nothing while it is owed. */
  rest?: ClosedRest;
}

/** What is closed counts as far as it was not handed out all the same. */
function notGiven(record: RecordRow): NotGiven[] {
  const prescription = currentPrescription(record);
  if (!prescription) return [];
  const { code } = prescription;
  return prescription.lines.flatMap((line) => {
    const { closed, owed } = accountOf(record, prescription, line);
    const rows: NotGiven[] = [];
    let left = closed;
    for (const rest of record.closedRests) {
      if (rest.prescription !== code || rest.medicine !== line.medicine) continue;
      const quantity = Math.min(left, rest.quantity);
      left -= quantity;
      if (quantity > 0) rows.push({ code, name: line.name, quantity, rest });
    }
    return owed > 0 ? [...rows, { code, name: line.name, quantity: owed }] : rows;
  });
}

/** Who has units of a lot in their hands, to be called when it is recalled: A4 upright, with room to note who was told. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { dateOf, formatDate, timeOf } from '../domain/calendar.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import type { LotState } from '../domain/lot/lot.ts';
import { printedName } from '../domain/medicine/medicine.ts';
import { facts, instantOf, list, officePaper } from './office-paper.ts';
import { officeTitle } from './office-title.ts';
import { printable } from './style.ts';
import { formatCount } from './vietnamese-words.ts';

const templateVersion = 'lot-recipients/1';

/** Somebody who was handed units of a lot; gathered by the host. */
interface RecipientOnPaper {
  ticket: string;
  name: string;
  phone: string;
  /** Where they live, as their record says. */
  address: string;
  /** Units they have. */
  quantity: number;
  /** ISO instant of the last hand-out of the lot. */
  at: string;
}

/** What the paper needs besides the lot itself. */
export interface LotRecipients {
  setup: DaySetup;
  recipients: RecipientOnPaper[];
}

/** A box to tick by hand; one for each row, because what is drawn remembers its place. */
const tick = () => ({
  canvas: [{ type: 'rect' as const, x: 8, y: 1, w: 9, h: 9, lineWidth: 0.8 }],
});

/** Nothing before the lot is received. */
export function lotRecipientsPaper(
  { receipt, recalled }: LotState,
  { setup, recipients }: LotRecipients,
): TDocumentDefinitions | undefined {
  if (!receipt) return undefined;
  const medicine = setup.formulary.find(({ id }) => id === receipt.medicine);
  const name = medicine ? `${printedName(medicine)} ${medicine.strength}` : receipt.medicine;
  const at = [recalled?.at ?? instantOf(setup), ...recipients.map((each) => each.at)].toSorted().at(-1) ?? '';
  const units = recipients.reduce((sum, { quantity }) => sum + quantity, 0);
  return officePaper({
    setup,
    at,
    title: `Người đã nhận lô ${receipt.number}`,
    template: templateVersion,
    foot: `Người đã nhận ${name}, lô ${receipt.number} · Có tên người bệnh: không để lộ`,
    content: [
      ...officeTitle(setup, recalled ? 'Thu hồi thuốc' : 'Người đã nhận thuốc', printable(name)),
      facts([
        ['Số lô', receipt.number],
        ['Hạn dùng', formatDate(receipt.expiry)],
        ...(receipt.donor === undefined ? [] : [['Đơn vị tặng', receipt.donor] as const]),
        ...(recalled
          ? [
              ['Lý do thu hồi', recalled.reason] as const,
              [
                'Ghi thu hồi',
                `${recalled.by.name}, ${timeOf(recalled.at)} ngày ${formatDate(dateOf(recalled.at))}`,
              ] as const,
            ]
          : []),
        [
          'Đang ở người bệnh',
          `${formatCount(units)} ${medicine?.unit.vi ?? ''}, ${formatCount(recipients.length)} người`,
        ],
      ]),
      ...list(
        'Người đã nhận',
        [
          { title: 'Số', share: 1.3 },
          { title: 'Họ và tên', share: 3.6 },
          { title: 'Điện thoại', share: 2.6 },
          { title: 'Nơi ở', share: 3.6 },
          { title: 'Số lượng', share: 1.5, alignment: 'right' },
          { title: 'Lúc', share: 1.1 },
          { title: 'Đã báo', share: 1.4 },
        ],
        recipients.map((each) => [
          { text: each.ticket, bold: true },
          printable(each.name),
          printable(each.phone) || '…………………',
          printable(each.address),
          { text: formatCount(each.quantity), bold: true, alignment: 'right' },
          timeOf(each.at),
          tick(),
        ]),
        'Chưa ai nhận thuốc của lô này, hoặc đã trả lại hết.',
      ),
    ],
  });
}

/** The register of a day's savings books: A4 upright, every certificate by its serial, also those taken back. No diagnosis. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { dateOf, formatDate, timeOf } from '../domain/calendar.ts';
import type { DaySetup } from '../domain/day/setup.ts';
import { formatBirth } from '../domain/patient/birth.ts';
import { activeGrants, bySerial } from '../domain/savings-book/grant.ts';
import type { GrantRow } from '../domain/savings-book/row.ts';
import { facts, instantOf, list, officePaper } from './office-paper.ts';
import { officeTitle } from './office-title.ts';
import { placeAndDate, signatures } from './signatures.ts';
import { colours, printable } from './style.ts';
import { amountInWords, formatCount, formatVnd } from './vietnamese-words.ts';

const templateVersion = 'savings-book-register/2';

/** `grants` in any order. Totals are of the books that were not taken back. */
export function savingsBookRegister(setup: DaySetup, grants: readonly GrantRow[]): TDocumentDefinitions {
  const active = activeGrants({ grants });
  const sum = active.reduce((total, { amountVnd }) => total + amountVnd, 0);
  const handedOver = active.filter((grant) => grant.handedOver).length;
  return officePaper({
    setup,
    at: latest(setup, grants),
    title: `Sổ theo dõi sổ tiết kiệm ${formatDate(setup.date)}`,
    template: templateVersion,
    foot: `Sổ theo dõi sổ tiết kiệm, ngày khám ${formatDate(setup.date)} · Có tên người nhận: không để lộ`,
    content: [
      ...officeTitle(setup, 'Sổ theo dõi sổ tiết kiệm', `Ngày khám ${formatDate(setup.date)}`),
      facts([
        ['Số sổ đã cấp', formatCount(active.length)],
        ['Tổng số tiền', `${formatVnd(sum)} (${amountInWords(sum)})`],
        ['Đã trao tận tay', formatCount(handedOver)],
        ...(active.length < grants.length
          ? [['Đã thu hồi', formatCount(grants.length - active.length)] as const]
          : []),
      ]),
      ...list(
        'Từng sổ, theo số giấy chứng nhận',
        [
          { title: 'Số', share: 2.8 },
          { title: 'Người nhận', share: 4.4 },
          { title: 'Số tiền (đồng)', share: 2.6, alignment: 'right' },
          { title: 'Ngân hàng, số sổ', share: 3 },
          { title: 'Hai người duyệt', share: 2.8 },
          { title: 'Giao cho', share: 3 },
        ],
        grants.toSorted(bySerial).map(row),
        'Chưa trao sổ nào.',
      ),
      signatures(
        [
          { title: 'NGƯỜI LẬP SỔ THEO DÕI' },
          {
            title: 'ĐẠI DIỆN CHƯƠNG TRÌNH',
            name: setup.campaign.representative,
            below: setup.campaign.representativeTitle,
          },
        ],
        placeAndDate(setup.site, setup.date),
      ),
    ],
  });
}

function row(grant: GrantRow) {
  const { serial, recipient, amountVnd, bank, bookNumber, approvers, revoked } = grant;
  const isRevoked = revoked !== undefined;
  const amount = formatCount(amountVnd);
  return [
    { text: serial, bold: true, noWrap: true },
    {
      text: [
        { text: printable(recipient.name), bold: true },
        { text: `\nsinh ${formatBirth(recipient.birth)}` },
        recipient.address ? { text: `\n${printable(recipient.address)}`, color: colours.quiet } : '',
      ],
    },
    isRevoked
      ? { text: amount, decoration: 'lineThrough' as const, alignment: 'right' as const }
      : { text: amount, bold: true, alignment: 'right' as const },
    [printable(bank), bookNumber ? printable(bookNumber) : '……………'].filter(Boolean).join('\n'),
    approvers.map(({ name }) => printable(name)).join('\n'),
    isRevoked
      ? {
          text: `ĐÃ THU HỒI ${moment(revoked.at)}\n${printable(revoked.reason)}`,
          color: colours.red,
        }
      : handedTo(grant),
  ];
}

function handedTo({ handedOver }: GrantRow): string {
  if (!handedOver) return '……………';
  const { to, at, proof } = handedOver;
  const who = to ? `${printable(to.name)} (${printable(to.relation)})` : 'Người nhận';
  return `${who}\n${moment(at)}, ${proof === 'signature' ? 'ký nhận' : 'điểm chỉ'}`;
}

const moment = (at: string) => `${timeOf(at)} ${formatDate(dateOf(at)).slice(0, 5)}`;

/** ISO instant of the last thing that is written in it. */
function latest(setup: DaySetup, grants: readonly GrantRow[]): string {
  const all = grants.flatMap(({ at, handedOver, revoked }) => [at, handedOver?.at, revoked?.at]);
  return [instantOf(setup), ...all.flatMap((each) => each ?? [])].toSorted().at(-1) ?? '';
}

/** Who was not taken, whose visit ended early, and what somebody still has to settle. */
import { turnAwayReasons } from '../intake/intake.ts';
import { closingReasons } from '../visit/closing.ts';
import { type ReportSource, those } from './report-source.ts';
import {
  amount,
  column,
  counted,
  groupedBy,
  plain,
  type ReportTable,
  row,
  type Words,
} from './report-table.ts';
import { closingWords, totalWords, turnAwayWords } from './report-words.ts';

/** People who were written down and sent home: they have no visit. */
export function turnedAwayTable({ turnedAway }: ReportSource): ReportTable {
  const number = (reason: string) => turnedAway.filter((each) => each.reason === reason).length;
  return {
    id: 'turned-away',
    title: { vi: 'Không nhận được', en: 'Turned away' },
    rowsTitle: { vi: 'Lý do', en: 'Reason' },
    columns: [column('people', 'Số người', 'People')],
    rows:
      turnedAway.length === 0
        ? []
        : [
            ...turnAwayReasons.map((reason) => row(reason, turnAwayWords[reason], [plain(number(reason))])),
            row('total', totalWords, [plain(turnedAway.length)], { total: true }),
          ],
  };
}

/** Visits that are over before everything was done. */
export function endingsTable({ visits }: ReportSource): ReportTable {
  const closed = those(visits, ({ visit }) => visit.closed !== undefined);
  return {
    id: 'endings',
    title: { vi: 'Kết thúc sớm', en: 'Ended early' },
    rowsTitle: { vi: 'Lý do', en: 'Reason' },
    columns: [column('people', 'Số người', 'People')],
    rows:
      closed.length === 0
        ? []
        : [
            ...closingReasons.map((reason) =>
              row(reason, closingWords[reason], [
                counted(those(visits, ({ visit }) => visit.closed?.reason === reason)),
              ]),
            ),
            row('total', totalWords, [counted(closed)], { total: true }),
          ],
  };
}

type DisputeKind = ReportSource['disputes'][number]['kind'];

const disputeWords: Record<DisputeKind, Words> = {
  'called-twice': { vi: 'Một người được gọi vào hai phòng', en: 'Called to two rooms' },
  'dispensed-twice': { vi: 'Cấp thuốc nhiều hơn đơn', en: 'More medicine than prescribed' },
  'returned-twice': { vi: 'Nhận lại thuốc hai lần', en: 'Medicine taken back twice' },
  'gift-returned-twice': { vi: 'Thu lại quà hai lần', en: 'A gift taken back twice' },
  'granted-twice': { vi: 'Một người hai sổ tiết kiệm', en: 'Two savings books for one person' },
  'case-opened-twice': { vi: 'Hồ sơ hỗ trợ mở hai lần', en: 'A case opened twice' },
  'case-stage-twice': { vi: 'Một bước hồ sơ hỗ trợ ghi hai lần', en: 'A stage of a case recorded twice' },
  'case-approved-and-refused': {
    vi: 'Hồ sơ hỗ trợ vừa được duyệt vừa bị từ chối',
    en: 'A case approved and refused',
  },
  'granted-and-refused': { vi: 'Sổ vừa được duyệt vừa bị từ chối', en: 'A book granted and refused' },
  'prescribed-twice': { vi: 'Hai đơn thuốc', en: 'Two prescriptions' },
  'edited-twice': { vi: 'Hai bàn ghi khác nhau', en: 'Written differently at two desks' },
  'closed-continued': { vi: 'Đã kết thúc nhưng vẫn khám tiếp', en: 'Ended, but went on' },
  'letter-twice': { vi: 'Hai máy cùng một chữ', en: 'Two computers with one letter' },
  'last-coordinator': { vi: 'Suýt không còn ai điều phối', en: 'Nobody could have coordinated' },
  'not-understood': { vi: 'Việc chương trình không hiểu', en: 'Not understood' },
  'stock-below-zero': { vi: 'Kho âm', en: 'Stock below zero' },
  'gifts-below-zero': { vi: 'Quà trao nhiều hơn số có', en: 'More gifts than there were' },
  'gift-twice': { vi: 'Một người nhận quà hai lần', en: 'One person, a gift twice' },
  'budget-overspent': { vi: 'Vượt ngân sách', en: 'Budget overspent' },
  'too-many-books': { vi: 'Duyệt nhiều sổ hơn kế hoạch', en: 'More books than planned' },
  'two-books': { vi: 'Một người hai sổ', en: 'Two books of one person' },
  'same-number': { vi: 'Hai người cùng số định danh', en: 'Two people with one number' },
  'ticket-twice': { vi: 'Hai lượt khám cùng số', en: 'Two visits with one ticket' },
  'case-twice': { vi: 'Một người hai hồ sơ hỗ trợ', en: 'Two cases of one person' },
};

/** What contradicts itself, settled or not, with the visits it is about. */
export function disputesTable({ visits, savingsBooks, supportCases, disputes }: ReportSource): ReportTable {
  const visitsOfPatient = groupedBy(visits, ({ visit }) => visit.patientId);
  const visitsOf = (subject: string): string[] => {
    const [kind, id = ''] = subject.split('/');
    if (kind === 'visit') return [id];
    if (kind === 'savings-book')
      return savingsBooks.find((book) => book.id === id)?.grants.map(({ visitId }) => visitId) ?? [];
    if (kind === 'support-case')
      return supportCases.flatMap((each) => (each.id === id ? [each.visitId] : []));
    return kind === 'patient' ? (visitsOfPatient.get(id)?.map(({ visit }) => visit.id) ?? []) : [];
  };
  const known = new Set(visits.map(({ visit }) => visit.id));
  const behind = (its: typeof disputes) =>
    its
      .flatMap(({ subject, facts }) => [subject, ...facts.flatMap((fact) => fact.subject ?? [])])
      .flatMap(visitsOf)
      .filter((id) => known.has(id));
  const figures = (its: typeof disputes) =>
    [its.filter(({ settled }) => !settled), its.filter(({ settled }) => settled)].map((some) =>
      amount(some.length, behind(some)),
    );
  const rows = [...groupedBy(disputes, ({ kind }) => kind)].map(([kind, its]) =>
    row(kind, disputeWords[kind], figures(its)),
  );
  return {
    id: 'disputes',
    title: { vi: 'Cần đối chiếu', en: 'Disputes' },
    rowsTitle: { vi: 'Việc', en: 'What' },
    columns: [
      column('open', 'Chưa giải quyết', 'Not settled'),
      column('settled', 'Đã giải quyết', 'Settled'),
    ],
    rows:
      rows.length === 0
        ? []
        : [
            ...rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
            row('total', totalWords, figures(disputes), { total: true }),
          ],
  };
}

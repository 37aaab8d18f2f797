/** What the programme gave besides medicine. */
import { earlierSavingsBook } from '../patient/earlier.ts';
import { activeGrant, activeGrants } from '../savings-book/grant.ts';
import { isNominatedFor } from '../support/nomination.ts';
import { stageNames } from '../support-case/stage-names.ts';
import { helpedVnd, stageOf, stages } from '../support-case/stages.ts';
import { idsOf, type ReportSource, type ReportVisit, those } from './report-source.ts';
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
  sum,
} from './report-table.ts';

type Book = ReportSource['savingsBooks'][number];

/** How far a nomination for a savings book is; `decided` also where they have one. */
type Standing = 'waiting' | 'half-approved' | 'had-book' | 'taken-back' | 'decided';

function standingOf(books: readonly Book[], { patient }: ReportVisit): Standing {
  if (books.some((book) => book.decision || activeGrant(book))) return 'decided';
  if (books.some(({ approvals }) => approvals.length > 0)) return 'half-approved';
  if (earlierSavingsBook(patient?.earlier ?? [])) return 'had-book';
  return books.some(({ grants }) => grants.length > 0) ? 'taken-back' : 'waiting';
}

/**
 * From the nomination to the book in somebody's hands, and the money. A book that was taken back is not among the approved
 * ones, and its money is left again.
 */
function bookRows({ visits, savingsBooks, setup }: ReportSource): ReportRow[] {
  const all = savingsBooks.flatMap((book) => book.grants);
  const active = savingsBooks.flatMap(activeGrants);
  const of = (grants: typeof all): Figure[] => {
    const its = grants.map(({ visitId }) => visitId);
    return [amount(grants.length, its), amount(sum(grants.map(({ amountVnd }) => amountVnd)), its)];
  };
  const nominated = visits.filter(({ visit }) => isNominatedFor(visit, 'savings-book'));
  const books = new Map(savingsBooks.map((book) => [book.id, book]));
  /** Of the record that goes on, and of those merged into it. */
  const booksOf = ({ visit, patient }: ReportVisit): Book[] =>
    [visit.patientId, ...(patient?.merged ?? []).map(({ id }) => id)].flatMap((id) => books.get(id) ?? []);
  const decided = (kind: 'rejected' | 'deferred'): Figure =>
    counted(those(nominated, (each) => booksOf(each).some(({ decision }) => decision?.kind === kind)));
  const standing = groupedBy(nominated, (each) => standingOf(booksOf(each), each));
  const stands = (which: Standing): Figure => counted(idsOf(standing.get(which) ?? []));
  const spent = sum(active.map(({ amountVnd }) => amountVnd));
  const { number, budgetVnd } = setup.savingsBooks;
  return [
    row('nominated', { vi: 'Được bác sĩ đề nghị', en: 'Nominated by a doctor' }, [
      counted(idsOf(nominated)),
      noFigure,
    ]),
    row('waiting', { vi: 'Chưa ai duyệt', en: 'Nobody has decided' }, [stands('waiting'), noFigure]),
    row('half-approved', { vi: 'Chờ người thứ hai duyệt', en: 'Waiting for the second approval' }, [
      stands('half-approved'),
      noFigure,
    ]),
    row('had-book', { vi: 'Đã có sổ từ ngày khám trước', en: 'With a book of an earlier clinic day' }, [
      stands('had-book'),
      noFigure,
    ]),
    row('taken-back', { vi: 'Bị thu hồi sổ, chưa duyệt lại', en: 'Book taken back, and not decided anew' }, [
      stands('taken-back'),
      noFigure,
    ]),
    row('approved', { vi: 'Được duyệt', en: 'Approved' }, of(active)),
    row('rejected', { vi: 'Không duyệt', en: 'Rejected' }, [decided('rejected'), noFigure]),
    row('deferred', { vi: 'Để lại', en: 'Deferred' }, [decided('deferred'), noFigure]),
    row(
      'handed-over',
      { vi: 'Đã trao tận tay', en: 'Handed over' },
      of(active.filter((each) => each.handedOver)),
    ),
    row('revoked', { vi: 'Đã thu hồi', en: 'Taken back' }, of(all.filter(({ revoked }) => revoked))),
    row('left', { vi: 'Còn lại', en: 'Left' }, [
      number ? plain(number - active.length) : noFigure,
      plain(budgetVnd - spent),
    ]),
  ];
}

export function savingsBooksTable(source: ReportSource): ReportTable {
  return {
    id: 'savings-books',
    title: { vi: 'Sổ tiết kiệm', en: 'Savings books' },
    rowsTitle: { vi: 'Mục', en: 'What' },
    columns: [column('people', 'Số người', 'People'), column('vnd', 'Số tiền', 'Amount', 'vnd')],
    rows: bookRows(source),
  };
}

/** Cases of help towards treatment at a central hospital, by how far they are; they go on after the day. */
export function specialSupportTable({ visits, supportCases }: ReportSource): ReportTable {
  const nominated = those(visits, ({ visit }) => isNominatedFor(visit, 'special-support'));
  const opened = new Set(supportCases.map(({ visitId }) => visitId));
  const helped = supportCases.filter((each) => helpedVnd(each) > 0);
  const its = (holds: (each: ReportSource['supportCases'][number]) => boolean) =>
    counted(supportCases.flatMap((each) => (holds(each) ? [each.visitId] : [])));
  return {
    id: 'special-support',
    title: { vi: 'Hỗ trợ riêng', en: 'Special support' },
    rowsTitle: { vi: 'Giai đoạn', en: 'Stage' },
    columns: [column('now', 'Đang ở', 'Now'), column('reached', 'Đã đến', 'Reached')],
    rows: [
      row('nominated', { vi: 'Được bác sĩ đề nghị', en: 'Nominated by a doctor' }, [
        counted(nominated.filter((id) => !opened.has(id))),
        counted(nominated),
      ]),
      ...stages.map((stage) =>
        row(stage, stageNames[stage], [
          its((each) => stageOf(each)?.stage === stage),
          its((each) => each.stages.some((reached) => reached.stage === stage)),
        ]),
      ),
      row(
        'helped-vnd',
        { vi: 'Số tiền đã hỗ trợ', en: 'Money given' },
        [
          noFigure,
          amount(
            sum(supportCases.map(helpedVnd)),
            helped.map(({ visitId }) => visitId),
          ),
        ],
        { unit: 'vnd' },
      ),
    ],
    note: {
      vi: 'Dòng đầu, cột “Đang ở”: chưa có hồ sơ.',
      en: 'First row, “Now”: without a case yet.',
    },
  };
}

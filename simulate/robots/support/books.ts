/** Savings books: the household is asked about, two of the committee decide, and the book is handed to the family. */
import { nominatedVisits } from '#renderer/mirror/queries.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { isNominatedFor } from '#shared/domain/support/nomination.ts';
import { mayHaveSavingsBook } from '#shared/domain/visit/category.ts';
import type { Credentials } from '#shared/host-api.ts';
import type { VisitSummary } from '#shared/rows.ts';
import type { Random } from '../../random.ts';
import { minutes, seconds, type Turn } from '../robot.ts';
import type { SupportParts } from './parts.ts';

const spent: readonly RefusalCode[] = ['budget-exceeded', 'no-books-left'];
/** Somebody of the same name and year has a book, who may be this person: at this desk nobody knows, so it is left. */
const doubtful: readonly RefusalCode[] = ['maybe-has-book'];

function householdOf(random: Random) {
  const members = random.between(1, 9);
  return {
    monthlyIncomeVnd: random.between(3, 40) * 100_000,
    members,
    dependants: random.between(0, members),
    earner: 'Làm nương',
  };
}

/** Decides about one nominated person after another, until the budget is spent; nothing when nobody waits. */
export function createBooks(desk: SupportParts): () => Promise<Turn | undefined> {
  const { seat, station, crowd, random, committee, outsider } = desk;
  const { helped } = crowd;
  let isSpent = false;
  let decided = 0;

  async function decide(visit: VisitSummary): Promise<Turn | undefined> {
    const subject = `savings-book/${visit.patientId}`;
    const approve = { type: 'savings-book.approve', subject, data: { visitId: visit.id } } as const;
    const [first, second] = random.shuffled(committee);
    if (!first || !second) return undefined;
    if (!isNominatedFor(visit, 'savings-book')) {
      await seat.provoke({ ...approve, witness: first }, ['not-nominated']);
      return { busyMs: minutes(1) };
    }
    if (!mayHaveSavingsBook(visit.opened)) {
      await seat.provoke({ ...approve, witness: first }, ['category-not-eligible']);
      return { busyMs: minutes(1) };
    }
    const number = decided;
    decided += 1;
    if (number === 0) {
      await seat.provoke(approve, ['witness-needed']);
      await seat.provoke({ ...approve, witness: first }, ['household-missing']);
      if (outsider) await seat.provoke({ ...approve, witness: outsider }, ['witness-wrong']);
    }
    await seat.send({ type: 'savings-book.record-household', subject, data: householdOf(random) });
    if (number === 1 || random.chance(0.1)) await defer(visit, first);
    if (number === 2 || random.chance(0.08)) return reject(visit, first);

    const approved = await seat.send({ ...approve, witness: first }, [...spent, ...doubtful]);
    if (!approved.done) {
      isSpent = spent.includes(approved.code);
      return { busyMs: seconds(30) };
    }
    await seat.provoke({ ...approve, witness: first }, ['already-approved']);
    if (!(await seat.send({ ...approve, witness: second }, spent)).done) return { busyMs: seconds(30) };
    const amountVnd = (await station.db.day.toCollection().first())?.savingsBooks.amountVnd ?? 0;
    helped.books.granted.set(visit.patientId, amountVnd);
    await seat.provoke({ ...approve, witness: second }, ['already-granted']);
    await handOver(visit, number);
    // Papers are drawn when it is their turn: of a book that was taken back meanwhile there is none.
    if (number === 3 || random.chance(0.05)) await revoke(visit, second);
    else station.documents.make('savings-book-certificate', subject, `certificate-${visit.ticket}`);
    return { busyMs: minutes(random.between(3, 6)) };
  }

  async function defer(visit: VisitSummary, witness: Credentials): Promise<void> {
    const data = { visitId: visit.id, reason: 'Chờ xã gửi giấy chứng nhận' };
    const subject = `savings-book/${visit.patientId}`;
    if ((await seat.send({ type: 'savings-book.defer', subject, data, witness })).done)
      helped.books.deferred += 1;
  }

  async function reject(visit: VisitSummary, witness: Credentials): Promise<Turn> {
    const data = { visitId: visit.id, reason: 'Gia đình đã có thu nhập ổn định' };
    const subject = `savings-book/${visit.patientId}`;
    if ((await seat.send({ type: 'savings-book.reject', subject, data, witness })).done)
      helped.books.rejected += 1;
    const approve = { type: 'savings-book.approve', subject, data: { visitId: visit.id }, witness } as const;
    await seat.provoke(approve, ['already-rejected']);
    return { busyMs: minutes(3) };
  }

  /** To the person, or to somebody of the family who came along. */
  async function handOver(visit: VisitSummary, number: number): Promise<void> {
    const subject = `savings-book/${visit.patientId}`;
    const bookNumber = `TH ${seat.staff.id.toUpperCase()}-${1000 + number}`;
    await seat.send({ type: 'savings-book.note-bank', subject, data: { bookNumber } });
    const to = { to: { name: 'Người trong gia đình', relation: random.pick(['vợ', 'chồng', 'con']) } };
    const data = random.chance(0.7) ? { proof: 'signature' } : { proof: 'thumbprint', ...to };
    await seat.send({ type: 'savings-book.hand-over', subject, data });
    await seat.provoke({ type: 'savings-book.hand-over', subject, data }, ['book-handed-over']);
  }

  async function revoke(visit: VisitSummary, witness: Credentials): Promise<void> {
    const subject = `savings-book/${visit.patientId}`;
    const draft = { type: 'savings-book.revoke', subject, data: { reason: 'Trao nhầm người' } } as const;
    await seat.provoke(draft, ['witness-needed']);
    if (!(await seat.send({ ...draft, witness })).done) return;
    helped.books.granted.delete(visit.patientId);
    helped.books.revoked += 1;
  }

  return async () => {
    if (isSpent) return undefined;
    const nominated = (await nominatedVisits(station.db)).find((visit) =>
      helped.comesFirst(`book ${visit.patientId}`),
    );
    return nominated && decide(nominated);
  };
}

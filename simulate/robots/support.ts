/** Support: grants savings books to the nominated, with somebody of the committee, until the budget is spent. */
import { nominatedVisits } from '#renderer/mirror/queries.ts';
import { mayHaveSavingsBook } from '#shared/domain/visit/category.ts';
import type { Credentials } from '#shared/host-api.ts';
import type { VisitSummary } from '#shared/rows.ts';
import type { Random } from '../random.ts';
import type { Station } from '../station.ts';
import { minutes, type Robot, type Seat, seconds, type Turn } from './robot.ts';

export interface SupportDesk {
  seat: Seat;
  station: Station;
  random: Random;
  committee: readonly Credentials[];
  /** Somebody who may not approve. */
  outsider: Credentials | undefined;
}

export function createSupport({ seat, station, random, committee, outsider }: SupportDesk): Robot {
  const settled = new Set<string>();
  let budgetSpent = false;
  let grants = 0;

  async function grant(visit: VisitSummary): Promise<Turn> {
    settled.add(visit.id);
    const draft = {
      type: 'savings-book.grant',
      subject: `savings-book/${visit.patientId}`,
      data: { visitId: visit.id, bookNumber: `TH ${1000 + settled.size}` },
    } as const;
    const witness = random.pick(committee);
    if (!mayHaveSavingsBook(visit.opened)) {
      await seat.provoke({ ...draft, witness }, ['category-not-eligible']);
      return { busyMs: minutes(1) };
    }
    if (grants === 0) {
      await seat.provoke(draft, ['witness-needed']);
      if (outsider) await seat.provoke({ ...draft, witness: outsider }, ['witness-wrong']);
    }
    const outcome = await seat.send({ ...draft, witness }, ['budget-exceeded']);
    if (!outcome.done) {
      budgetSpent = outcome.code === 'budget-exceeded';
      return { busyMs: seconds(30) };
    }
    grants += 1;
    station.documents.make('savings-book-certificate', draft.subject, `certificate-${visit.ticket}`);
    if (grants === 1) await seat.provoke({ ...draft, witness }, ['already-granted']);
    return { busyMs: minutes(random.between(3, 6)) };
  }

  return {
    async act() {
      if (budgetSpent) return { idle: true };
      const nominated = (await nominatedVisits(station.db)).find((visit) => !settled.has(visit.id));
      return nominated ? grant(nominated) : { idle: true };
    },
  };
}

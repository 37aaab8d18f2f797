import { Dexie, type EntityTable, liveQuery, type Observable } from 'dexie';
import { applyRows } from '#renderer/mirror/apply.ts';
import { queueOf } from '#renderer/mirror/queries.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { alternate, type Spread } from '../measure.ts';
import { mirror } from './open-station.ts';

export interface QueueSamples {
  ours: Spread;
  floor: Spread;
  visits: number;
  /** How many of them wait in the queue that is looked at. */
  waiting: number;
}

/** A database of nothing but visits, with the one index that a queue needs. */
class BareDatabase extends Dexie {
  declare readonly visits: EntityTable<VisitSummary, 'id'>;

  constructor() {
    super('bare', { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ visits: 'id, *waitingFor' });
  }
}

/** From the change of a waiting visit until the queue shows it. The floor is a bare `put` and a bare `liveQuery`. */
export async function measureQueue(rounds: number, warmUp: number): Promise<QueueSamples> {
  const { db } = mirror;
  const visits = await db.visits.toArray();
  const specialty = visits.flatMap((visit) => visit.waitingFor)[0] ?? '';
  const waiting = visits.filter((visit) => visit.waitingFor.includes(specialty));
  const bare = new BareDatabase();
  await bare.visits.bulkPut(visits);

  const queue = await watch(
    liveQuery(() => queueOf(db, specialty)),
    ({ visit }) => visit,
  );
  const bareQueue = await watch(
    liveQuery(() => bare.visits.where('waitingFor').equals(specialty).toArray()),
    (visit) => visit,
  );
  const changed = (round: number): VisitSummary => {
    const visit = waiting[round % waiting.length];
    if (!visit) throw new Error('Nobody waits');
    return { ...visit, lastEvent: `event-${round}` };
  };
  const spreads = await alternate(
    { rounds, warmUp },
    async (round) => {
      const visit = changed(round);
      const position = (await db.meta.get('position'))?.position ?? '';
      return queue.untilShown(visit, async () => {
        const taken = await applyRows(db, position, {
          position,
          reset: false,
          put: { visits: [visit] },
          remove: {},
        });
        if (!taken) throw new Error('The mirror has moved on');
      });
    },
    (round) => {
      const visit = changed(round);
      return bareQueue.untilShown(visit, () => bare.visits.put(visit));
    },
  );
  queue.stop();
  bareQueue.stop();
  await bare.delete();
  return { ...spreads, visits: visits.length, waiting: waiting.length };
}

interface Watched {
  /** Milliseconds from the beginning of a change until the query has answered with the visit as it is now. */
  untilShown(visit: VisitSummary, change: () => Promise<unknown>): Promise<number>;
  stop(): void;
}

/** Resolves with the first answer of the query. */
async function watch<T>(query: Observable<T[]>, visitOf: (item: T) => VisitSummary): Promise<Watched> {
  let isHoped = (_items: T[]) => true;
  let answered = Promise.withResolvers<number>();
  const subscription = query.subscribe({
    next(items) {
      if (isHoped(items)) answered.resolve(performance.now());
    },
    error: (error: unknown) => answered.reject(error),
  });
  await answered.promise;
  return {
    async untilShown({ id, lastEvent }, change) {
      answered = Promise.withResolvers();
      isHoped = (items) =>
        items.some((item) => visitOf(item).id === id && visitOf(item).lastEvent === lastEvent);
      const start = performance.now();
      const [shownAt] = await Promise.all([answered.promise, change()]);
      return shownAt - start;
    },
    stop: () => subscription.unsubscribe(),
  };
}

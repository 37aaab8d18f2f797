/** Rows for the mirror: all of them, the records apart, then what changed, by long poll. */
import { Hono } from 'hono';
import type { RowReaders } from '#main/clinic/book.ts';
import { type RecordsReply, windowTokenHeader } from '#shared/host-api.ts';
import type { OpenDay } from '../open-day.ts';
import { HostProblem } from '../problem.ts';
import { allRows, changedRows } from '../rows-reply.ts';
import { type SignedInEnv, signedIn } from '../signed-in.ts';
import type { Station } from '../station.ts';

/** Below what browsers and Electron let a request stay open. */
const longestWaitMs = 20_000;

export function rowRoutes(station: Station): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>()
    .get('/records', signedIn(station), (context) => {
      const { feed, book } = station.day.clinic;
      const { records } = book.readers;
      const reply: RecordsReply = {
        position: feed.position,
        records: [...records.ids()].flatMap((id) => records.row(id) ?? []),
      };
      return context.json(reply);
    })
    .get('/rows', signedIn(station), async (context) => {
      const day = station.day;
      const { feed } = day.clinic;
      const after = context.req.query('after');
      const readers = readersOf(day);
      if (after === undefined) return context.json(allRows(readers, feed.position));
      if (context.req.query('wait')) {
        const signal = AbortSignal.any([
          AbortSignal.timeout(longestWaitMs),
          context.req.raw.signal,
          day.closing,
        ]);
        await feed.waitPast(after, signal);
        // What was waited for may be that this person may not come in any more.
        if (!day.sessions.holder(context.req.header(windowTokenHeader)))
          throw new HostProblem('not-signed-in');
      }
      const changed = feed.since(after);
      return context.json(
        changed ? changedRows(readers, feed.position, changed) : allRows(readers, feed.position),
      );
    });
}

function readersOf({ clinic, jobs, network, copies }: OpenDay): RowReaders {
  return {
    ...clinic.book.readers,
    network: { row: () => network.row, ids: () => ['network'] },
    copies: { row: () => copies.row, ids: () => ['copies'] },
    jobs: {
      row: (id) => jobs.get(id),
      ids: () => jobs.list().map((job) => job.id),
    },
  };
}

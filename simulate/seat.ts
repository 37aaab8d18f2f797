/** Windows of the station, each with somebody signed in; all of them send through the one mirror. */
import { performance } from 'node:perf_hooks';
import type { Mirror } from '#renderer/mirror/mirror.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import type { SignedIn } from '#shared/host-api.ts';
import type { SimulatedClock } from './clock.ts';
import type { Door } from './door.ts';
import type { Notes } from './notes.ts';
import { type Draft, type Outcome, type Seat, seconds } from './robots/robot.ts';

export interface SeatParts {
  door: Pick<Door, 'command'>;
  mirror: Pick<Mirror, 'send'>;
  notes: Notes;
  clock: SimulatedClock;
  /** Below 1, everything takes less of the day. */
  pace: number;
  newId(): string;
  /** Refusals that surprise nobody, because other desks may have been faster. */
  overtaken?: readonly RefusalCode[];
  /** Makes this token the one the mirror sends. */
  sitDown(token: string): void;
}

/** How long typing and pressing the button takes of the clinic's time. */
const typing = seconds(2);

export function createSeat(parts: SeatParts, { staff, token }: SignedIn): Seat {
  const { door, mirror, notes, clock, pace, newId, sitDown, overtaken = [] } = parts;

  async function submit({ basis, ...draft }: Draft): Promise<Outcome> {
    clock.advance(typing * pace);
    sitDown(token);
    const sent = performance.now();
    const reply = await mirror.send({ ...draft, ...(basis === undefined ? {} : { basis }) });
    if (!reply.ok) {
      notes.refuse(reply.refusal.code);
      return { done: false, code: reply.refusal.code };
    }
    notes.commandMs.push(performance.now() - sent);
    return { done: true, events: reply.events };
  }

  const named = (draft: Draft) => `${staff.id} ${draft.type}`;
  return {
    staff,
    async send(draft, expected = []) {
      const outcome = await submit(draft);
      if (!outcome.done && ![...expected, ...overtaken].includes(outcome.code))
        notes.surprise(`${named(draft)}: ${outcome.code}`);
      return outcome;
    },
    async provoke(draft, codes) {
      const outcome = await submit(draft);
      if (outcome.done) notes.surprise(`${named(draft)}: accepted, ${codes.join(' or ')} expected`);
      else if (![...codes, ...overtaken].includes(outcome.code)) {
        notes.surprise(`${named(draft)}: ${outcome.code}, ${codes.join(' or ')} expected`);
      }
    },
    async sendTwice(draft) {
      const id = newId();
      const outcome = await submit({ ...draft, id });
      const { type, subject, data } = draft;
      const again = await door.command({ id, type, subject, data }, token);
      notes.repeated += 1;
      if (outcome.done && !(again.ok && again.events.join() === outcome.events.join())) {
        notes.surprise(`${named(draft)}: sent twice, answered differently`);
      }
      return outcome;
    },
  };
}

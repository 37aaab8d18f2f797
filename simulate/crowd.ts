/** The people in the building, of whom the computers know nothing until somebody types. */
import { createHelped, type Helped } from './helped.ts';
import type { Visitor } from './people.ts';
import type { Random } from './random.ts';
import { minutes } from './robots/robot.ts';

interface Returning {
  visitId: string;
  specialty: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Somebody whom the pharmacy sent back to the doctor who prescribed what is not to be had. */
export interface SentBack {
  visitId: string;
  /** Of the staff. */
  doctor: string;
  medicines: readonly string[];
}

export interface Crowd {
  /** Who has come to the door by now, and not yet been received. */
  takeArrived(now: number): Visitor | undefined;
  /** Somebody who missed their call and stands at reception again. */
  takeReturned(now: number): Returning | undefined;
  comesBack(returning: Returning): void;
  sendBack(person: SentBack): void;
  /** Who stands at the door of a doctor, sent back by the pharmacy. */
  takeSentBack(doctor: string): SentBack | undefined;
  /** When somebody comes next; nothing when nobody will. */
  next(): number | undefined;
  /** Who belongs to a visit, for what only they can say. */
  received(visitId: string, visitor: Visitor): void;
  visitorOf(visitId: string): Visitor | undefined;
  /** Takes a paper form off the pile: whatever the computers know, nobody writes on it again. Nothing when it is gone. */
  takeForm(numbers: readonly string[]): string | undefined;
  receivedCount(): number;
  /** What people carry home from the support desk. */
  helped: Helped;
  /** Whether more people will come to the door, or are on their way back to a doctor. */
  expectsMore(): boolean;
}

/** How many come in each tenth of the time in which people come: a rush after opening, then fewer and fewer. */
const rush = [26, 20, 14, 10, 8, 7, 6, 4, 3, 2];

/**
 * People come from `open` to well before `close` (milliseconds since 1970): given how many, the arrivals of a Poisson
 * process with this changing rate are independent draws from it. Whoever is `late` comes when the doors are closing.
 */
export function createCrowd(
  visitors: readonly Visitor[],
  hours: { open: number; close: number },
  random: Random,
): Crowd {
  const window = hours.close - hours.open - minutes(150);
  const arrivals = visitors
    .map((visitor) => {
      const tenth = random.weighted([...rush.keys()], (each) => rush[each] ?? 0);
      const at = hours.open + Math.floor((window * (tenth + random.next())) / rush.length);
      return { visitor, at: visitor.late ? hours.close - minutes(10) : at };
    })
    .toSorted((a, b) => a.at - b.at);
  const byVisit = new Map<string, Visitor>();
  const written = new Set<string>();
  let returning: Returning[] = [];
  let sentBack: SentBack[] = [];
  return {
    takeArrived(now) {
      const first = arrivals[0];
      return first && first.at <= now ? arrivals.shift()?.visitor : undefined;
    },
    takeReturned(now) {
      const first = returning[0];
      return first && first.at <= now ? returning.shift() : undefined;
    },
    comesBack(more) {
      returning = [...returning, more].toSorted((a, b) => a.at - b.at);
    },
    sendBack(person) {
      sentBack = [...sentBack, person];
    },
    takeSentBack(doctor) {
      const first = sentBack.find((each) => each.doctor === doctor);
      sentBack = sentBack.filter((each) => each !== first);
      return first;
    },
    next() {
      const coming = [arrivals[0], returning[0]].flatMap((each) => (each ? [each.at] : []));
      return coming.length > 0 ? Math.min(...coming) : undefined;
    },
    received: (visitId, visitor) => byVisit.set(visitId, visitor),
    visitorOf: (visitId) => byVisit.get(visitId),
    takeForm(numbers) {
      const form = numbers.find((each) => !written.has(each));
      if (form) written.add(form);
      return form;
    },
    receivedCount: () => byVisit.size,
    helped: createHelped(),
    expectsMore: () => arrivals.length + returning.length + sentBack.length > 0,
  };
}

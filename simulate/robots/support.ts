/** Support: savings books, cases, gifts for who goes home, and in the evening what is left and who is written to. */
import { openVisits } from '#renderer/mirror/queries.ts';
import { minutes, type Robot, type Turn } from './robot.ts';
import { createBooks } from './support/books.ts';
import { writeToEverybody } from './support/care.ts';
import { openNextCase } from './support/cases.ts';
import { createGiftShelf } from './support/gift-shelf.ts';
import { giveToNext } from './support/gifts.ts';
import type { SupportParts } from './support/parts.ts';

export interface SupportDesk extends SupportParts {
  /** Of the day, in milliseconds since 1970. */
  hours: { open: number; close: number };
  /** Keeps the shelf of the gifts, and writes to people in the evening. */
  keeps: boolean;
}

/** How long after closing it looks whether all have gone. */
const patience = minutes(240);

export function createSupport(desk: SupportDesk): Robot {
  const { station, crowd, hours } = desk;
  const todo = new Set(desk.keeps ? ['receive', 'close', 'write'] : []);
  const shelf = createGiftShelf(desk);
  const decideNext = createBooks(desk);

  async function isEvening(): Promise<boolean> {
    if (station.clock.read() < hours.close || crowd.expectsMore()) return false;
    const waiting = await openVisits(station.db);
    return waiting.every(({ waitingFor, calledTo }) => waitingFor.length + calledTo.length === 0);
  }

  async function inTheEvening(): Promise<Turn | undefined> {
    if (todo.size === 0 || !(await isEvening())) return undefined;
    if (todo.delete('close')) return shelf.close();
    return todo.delete('write') ? writeToEverybody(desk) : undefined;
  }

  function next(): number | undefined {
    const now = station.clock.read();
    if (now < hours.close) return hours.close + minutes(1);
    return todo.size > 0 && now < hours.close + patience ? now + minutes(1) : undefined;
  }

  return {
    async act() {
      if (todo.delete('receive')) await shelf.receive();
      return (
        (await decideNext()) ??
        (await openNextCase(desk)) ??
        (await giveToNext(desk)) ??
        (await inTheEvening()) ?? { idle: true, until: next() }
      );
    },
  };
}

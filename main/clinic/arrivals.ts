/** Lines that came from the hub and wait to be written here: in the hub's order, each writer's in its own turn. */
import type { JournalLine, JournalRecord } from '#main/journal/journal.ts';
import type { RecordedLine } from '#shared/domain/event.ts';
import { fromJournal } from './recorded-line.ts';

/** One place of the hub's stream; without a line when what stands there cannot be read with the day's key. */
export interface Arrival {
  hubOrder: number;
  line?: JournalLine | undefined;
}

/** What is here already. */
interface Here {
  line(station: string, stationSeq: number): RecordedLine | undefined;
  /** The highest count of a writer; 0 when nothing of it is here. */
  lastSeq(station: string): number;
}

/** What taking in some arrivals comes to. */
interface TakenIn {
  record: JournalRecord;
  fresh: RecordedLine[];
  places: { line: RecordedLine; hubOrder: number }[];
  /** Lines whose writer and count belong to others here: two wrote under one name. */
  differing: JournalLine[];
}

const isSame = (known: RecordedLine, { payload }: JournalLine) =>
  typeof payload === 'object' &&
  payload !== null &&
  'command' in payload &&
  payload.command === known.command;

export class Arrivals {
  #waiting: Arrival[] = [];

  /** Whether anything waits that may be taken in. */
  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  add(arrivals: readonly Arrival[]): void {
    this.#waiting.push(...arrivals);
  }

  /**
   * What the waiting arrivals come to beside what is here already. A line whose predecessor has not come stays waiting,
   * and the position stays before it. `done` forgets what was taken in, once it is written.
   */
  next(here: Here): TakenIn & { done: () => void } {
    const fresh: RecordedLine[] = [];
    const lines: JournalLine[] = [];
    const places: TakenIn['places'] = [];
    const differing: JournalLine[] = [];
    const last = new Map<string, number>();
    const lastOf = (station: string) => last.get(station) ?? here.lastSeq(station);
    let left = this.#waiting.toSorted((a, b) => a.hubOrder - b.hubOrder);
    const end = left.at(-1)?.hubOrder ?? 0;
    for (let before = Number.POSITIVE_INFINITY; left.length < before; ) {
      before = left.length;
      left = left.filter(({ line, hubOrder }) => {
        if (!line) return false;
        const { station, stationSeq } = line;
        if (stationSeq > lastOf(station) + 1) return true;
        const known = here.line(station, stationSeq);
        if (known && isSame(known, line)) places.push({ line: known, hubOrder });
        else if (known) differing.push(line);
        if (stationSeq <= lastOf(station)) return false;
        const placed = { ...line, hubOrder };
        last.set(station, stationSeq);
        lines.push(placed);
        const recorded = fromJournal(placed);
        if (recorded) fresh.push(recorded);
        return false;
      });
    }
    const position = Math.min(end, (left[0]?.hubOrder ?? Number.POSITIVE_INFINITY) - 1);
    const moved = places.filter(({ line, hubOrder }) => line.hubOrder !== hubOrder);
    return {
      fresh,
      places: moved,
      differing,
      record: {
        lines,
        order: {
          position,
          places: moved.map(({ line, hubOrder }) => [line.station, line.stationSeq, hubOrder]),
        },
      },
      done: () => {
        const taken = new Set(this.#waiting);
        for (const each of left) taken.delete(each);
        this.#waiting = this.#waiting.filter((each) => !taken.has(each));
      },
    };
  }
}

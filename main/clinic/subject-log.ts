/** One subject's lines in their order, and the state they fold to. */
import type { RecordedLine } from '#shared/domain/event.ts';
import {
  applyEvent,
  compareLines,
  fold,
  type SubjectDefinition,
  type SubjectState,
} from '#shared/domain/subject.ts';

export class SubjectLog<State extends SubjectState> {
  state: State;
  readonly #id: string;
  readonly #definition: SubjectDefinition<State>;
  readonly #lines: RecordedLine[] = [];

  constructor(id: string, definition: SubjectDefinition<State>) {
    this.#id = id;
    this.#definition = definition;
    this.state = definition.initial(id);
  }

  /** Puts a line in its place. One that comes last and undoes nothing is folded on; otherwise all are folded again. */
  add(line: RecordedLine): void {
    const isLast = this.#place(line);
    const undoes = line.events.some((event) => event.type.endsWith('.undone'));
    if (!isLast || undoes) this.fold();
    else for (const event of line.events) this.state = applyEvent(this.#definition, this.state, event);
  }

  /** Puts a line in its place without folding it: for many at once, until `fold`. */
  collect(line: RecordedLine): void {
    this.#place(line);
  }

  /** Puts the lines in order again after some have got other places; whether that changed anything. */
  sort(): boolean {
    const isSorted = this.#lines.every((line, index) => {
      const before = this.#lines[index - 1];
      return !before || compareLines(before, line) < 0;
    });
    if (isSorted) return false;
    this.#lines.sort(compareLines);
    this.fold();
    return true;
  }

  /** Folds all lines from the beginning. */
  fold(): void {
    const events = this.#lines.flatMap((each) => each.events);
    this.state = fold(this.#definition, this.#id, events);
  }

  /** Whether its place is the last. */
  #place(line: RecordedLine): boolean {
    const last = this.#lines.at(-1);
    const isLast = !last || compareLines(last, line) < 0;
    if (isLast) this.#lines.push(line);
    else
      this.#lines.splice(
        this.#lines.findIndex((each) => compareLines(each, line) > 0),
        0,
        line,
      );
    return isLast;
  }
}

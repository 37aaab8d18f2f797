/** All subjects of one kind, and the rows they are read as. */
import { type Context, type Decision, refuse } from '#shared/domain/context.ts';
import type { RecordedLine } from '#shared/domain/event.ts';
import type { SubjectDefinition, SubjectState } from '#shared/domain/subject.ts';
import type { Table } from '#shared/rows.ts';
import { SubjectLog } from './subject-log.ts';

export class Shelf<State extends SubjectState, Row> {
  readonly table: Table;
  readonly #definition: SubjectDefinition<State>;
  readonly #toRow: (state: State) => Row | undefined;
  readonly #logs = new Map<string, SubjectLog<State>>();

  constructor(table: Table, definition: SubjectDefinition<State>, toRow: (state: State) => Row | undefined) {
    this.table = table;
    this.#definition = definition;
    this.#toRow = toRow;
  }

  /** Puts a line in its place and folds it. */
  add(id: string, line: RecordedLine): void {
    this.#log(id).add(line);
  }

  /** Puts a line in its place without folding it: for many at once, until `fold`. */
  collect(id: string, line: RecordedLine): void {
    this.#log(id).collect(line);
  }

  /** Folds all lines of a subject. */
  fold(id: string): void {
    this.#log(id).fold();
  }

  /** Folds a subject again when its lines stand in another order now; whether they do. */
  sort(id: string): boolean {
    return this.#log(id).sort();
  }

  /** What the subject adds to the totals. */
  share(id: string): Record<string, number> {
    return this.#definition.contributes(this.#log(id).state);
  }

  /** What contradicts itself in a subject, and what was settled there. */
  disputes(id: string): Pick<SubjectState, 'disputes' | 'settled'> {
    return this.#log(id).state;
  }

  #log(id: string): SubjectLog<State> {
    const log = this.#logs.get(id) ?? new SubjectLog(id, this.#definition);
    this.#logs.set(id, log);
    return log;
  }

  /** Runs a command's decision on the subject's present state. */
  decide(id: string, type: string, data: unknown, context: Context): Decision {
    const command = Object.hasOwn(this.#definition.commands, type)
      ? this.#definition.commands[type]
      : undefined;
    if (!command) return refuse('unknown-command', { type });
    return command.run(this.state(id) ?? this.#definition.initial(id), data, context);
  }

  /** Nothing when nothing ever happened to the subject. */
  state(id: string): State | undefined {
    return this.#logs.get(id)?.state;
  }

  row(id: string): Row | undefined {
    const state = this.state(id);
    return state && this.#toRow(state);
  }

  ids(): string[] {
    return [...this.#logs.keys()];
  }
}

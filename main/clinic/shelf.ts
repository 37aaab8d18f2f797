/** All subjects of one kind, and the rows they are read as. */
import { type Context, type Decision, refuse } from '#shared/domain/context.ts';
import type { RecordedLine } from '#shared/domain/event.ts';
import type { Dispute, SubjectDefinition, SubjectState } from '#shared/domain/subject.ts';
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

  /** Puts a line in its place; answers with what the subject now adds to the totals, and its disputes. */
  add(id: string, line: RecordedLine): { share: Record<string, number>; disputes: readonly Dispute[] } {
    const log = this.#logs.get(id) ?? new SubjectLog(id, this.#definition);
    this.#logs.set(id, log);
    log.add(line);
    return { share: this.#definition.contributes(log.state), disputes: log.state.disputes };
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

/**
 * A host in a few lines: rows and commands of the contract, with a long poll and the faults a real one may have.
 * A command is accepted and counted in the total `commands`, unless it asks to be refused.
 */
import {
  type Command,
  type CommandReply,
  commandSchema,
  type RecordsReply,
  type RowsReply,
} from '#shared/host-api.ts';
import type { RowOf, Table } from '#shared/rows.ts';

interface Stored {
  number: number;
  into(put: RowsReply['put']): void;
}

export class FakeHost {
  readonly origin = 'http://station.test';
  /** Commands as they arrived, also those whose reply was lost. */
  readonly commands: Command[] = [];
  /** Every request, as `GET /api/rows?…`. */
  readonly requests: string[] = [];
  readonly tokens: (string | null)[] = [];
  /** Long polls that are hanging on now. */
  hanging = 0;
  down = false;
  locked = false;
  /** Tokens of people who have signed out. */
  readonly signedOut = new Set<string>();
  /** So many replies to commands will be lost after the command was saved. */
  losingReplies = 0;
  /** So many requests for records will fail. */
  failingRecords = 0;

  #run = 1;
  #number = 0;
  #counted = 0;
  #held: PromiseWithResolvers<void> | undefined;
  readonly #rows = new Map<string, Stored>();
  readonly #saved = new Map<string, CommandReply>();
  readonly #wake = new Set<() => void>();

  get position(): string {
    return `run${this.#run}:${this.#number}`;
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    this.requests.push(`${request.method} ${url.pathname}${url.search}`);
    const token = request.headers.get('x-window-token');
    this.tokens.push(token);
    if (this.down) throw new TypeError('Failed to fetch');
    if (this.locked) return Response.json({ error: 'locked' }, { status: 409 });
    if (token && this.signedOut.has(token)) return Response.json({ error: 'not-signed-in' }, { status: 401 });
    if (url.pathname === '/api/records') return this.#recordsReply();
    if (url.pathname === '/api/rows')
      return this.#rowsReply(url.searchParams.get('after'), url.searchParams.has('wait'), request.signal);
    if (url.pathname === '/api/commands') return this.#command(await request.json());
    return Response.json({ error: 'not-found', params: { path: url.pathname } }, { status: 404 });
  };

  put<T extends Table>(table: T, ...rows: RowOf[T][]): void {
    this.#number += 1;
    for (const row of rows) {
      const into = (put: { [K in Table]?: RowOf[K][] }) => {
        const rows: (typeof put)[T] = put[table] ?? [];
        rows?.push(row);
        put[table] = rows;
      };
      this.#rows.set(`${table}/${row.id}`, { number: this.#number, into });
    }
    this.#wakeAll();
  }

  /** The same record under another start; polls that hang on fail as they would. */
  restart({ forgetRows = false } = {}): void {
    this.#run += 1;
    this.#number = 1;
    if (forgetRows) this.#rows.clear();
    this.#wakeAll();
  }

  lock(): void {
    this.locked = true;
    this.#wakeAll();
  }

  /** Answers the polls that hang on although nothing has changed, as after 20 s. */
  endPolls(): void {
    this.#wakeAll();
  }

  signOut(token: string): void {
    this.signedOut.add(token);
    this.#wakeAll();
  }

  #wakeAll(): void {
    for (const wake of this.#wake) wake();
    this.#wake.clear();
  }

  async #rowsReply(after: string | null, wait: boolean, signal: AbortSignal): Promise<Response> {
    if (wait && after === this.position) {
      this.hanging += 1;
      await new Promise<void>((resolve) => {
        this.#wake.add(resolve);
        signal.addEventListener('abort', () => resolve());
      });
      this.hanging -= 1;
      if (this.locked) return Response.json({ error: 'locked' }, { status: 409 });
    }
    const [run, number] = after?.split(':') ?? [];
    const reset = run !== `run${this.#run}`;
    const put: RowsReply['put'] = {};
    for (const row of this.#rows.values()) if (reset || row.number > Number(number)) row.into(put);
    if (reset) delete put.records;
    return Response.json({ position: this.position, reset, put, remove: {} } satisfies RowsReply);
  }

  /** Records are answered as they were now, but only when `letRecordsGo` says so. */
  holdRecords(): void {
    this.#held = Promise.withResolvers<void>();
  }

  letRecordsGo(): void {
    this.#held?.resolve();
  }

  async #recordsReply(): Promise<Response> {
    if (this.failingRecords > 0) {
      this.failingRecords -= 1;
      throw new TypeError('Failed to fetch');
    }
    const put: RowsReply['put'] = {};
    for (const row of this.#rows.values()) row.into(put);
    const reply: RecordsReply = { position: this.position, records: put.records ?? [] };
    await this.#held?.promise;
    return Response.json(reply);
  }

  #command(body: unknown): Response {
    const command = commandSchema.parse(body);
    this.commands.push(command);
    const reply = this.#saved.get(command.id) ?? this.#decide(command);
    this.#saved.set(command.id, reply);
    if (this.losingReplies > 0) {
      this.losingReplies -= 1;
      throw new TypeError('Failed to fetch');
    }
    return Response.json(reply);
  }

  #decide(command: Command): CommandReply {
    if (command.data.refuse) return { ok: false, refusal: { code: 'not-waiting' } };
    this.#counted += 1;
    this.put('totals', { id: 'commands', value: this.#counted });
    return { ok: true, position: this.position, events: [command.id] };
  }
}

/** The host's door, as a window of the program knocks at it: one `fetch`. */
import { rendererFolder } from '#main/app-root.ts';
import { createHost } from '#main/host/index.ts';
import type { LocalNetwork } from '#main/hub/local-network.ts';
import {
  type Command,
  type CommandReply,
  type Credentials,
  type SignedIn,
  type Status,
  windowTokenHeader,
} from '#shared/host-api.ts';
import type { Pairing } from '#shared/network.ts';

/** Where the host of this process believes to be reached; nothing is ever sent there over a network. */
export const origin = 'http://station.invalid';

/** The passphrase of simulated days: invented people only, so it is no secret. */
export const simulationPassphrase = 'ngay tap khong co that';

export interface Door {
  fetch(request: Request): Promise<Response>;
  status(): Promise<Status>;
  createDay(practiceDay: string): Promise<Status>;
  unlock(day: string): Promise<Status>;
  join(at: Pick<Pairing, 'code' | 'addresses'>): Promise<Status>;
  signIn(credentials: Credentials): Promise<SignedIn>;
  command(command: Command, token: string): Promise<CommandReply>;
  becomeHub(token: string): Promise<void>;
  pairing(token: string): Promise<Pairing>;
  get(path: string, token: string): Promise<Response>;
  /** Shuts the host, as when the program is closed. */
  close(): Promise<void>;
}

/** Starts a host on a data folder. `now` is its clock. */
export async function openDoor(dataDir: string, now: () => Date, lan?: LocalNetwork): Promise<Door> {
  const host = await createHost({ dataDir, rendererDir: rendererFolder(), now, ...(lan ? { lan } : {}) });
  return doorTo(
    (request) => host.fetch(request),
    () => host.close(),
  );
}

/** The door of a host, wherever it is. */
export function doorTo(fetch: Door['fetch'], close: Door['close']): Door {
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(new Request(new URL(path, origin), init));
    if (!response.ok)
      throw new Error(`${init.method ?? 'GET'} ${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const post = async (path: string, body: object, token?: string) => {
    const headers = {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { [windowTokenHeader]: token }),
    };
    return (await ask(path, { method: 'POST', body: JSON.stringify(body), headers })).json();
  };
  const passphrase = simulationPassphrase;
  return {
    fetch,
    status: async () => (await ask('/api/status')).json(),
    createDay: (practiceDay) => post('/api/days', { practiceDay, passphrase, station: 'A' }),
    unlock: (day) => post('/api/unlock', { day, passphrase }),
    join: ({ code, addresses }) => post('/api/join', { code, addresses, passphrase }),
    signIn: (credentials) => post('/api/sign-in', credentials),
    command: (command, token) => post('/api/commands', command, token),
    becomeHub: (token) => post('/api/network/hub', {}, token),
    pairing: (token) => post('/api/network/pairing', {}, token),
    get: (path, token) =>
      fetch(new Request(new URL(path, origin), { headers: { [windowTokenHeader]: token } })),
    close,
  };
}

/** PIN of somebody of the open practice day. Throws when there is nobody of that id. */
export function credentialsOf(status: Status, staffId: string): Credentials {
  const found = status.open?.practicePins.find((each) => each.staffId === staffId);
  if (!found) throw new Error(`nobody called ${staffId} on this day`);
  return found;
}

/** Ids of the staff of the open day who hold a role. */
export function staffWith(status: Status, role: string): string[] {
  return (status.open?.staff ?? [])
    .filter(({ roles }) => roles.some((held) => held === role))
    .map(({ id }) => id);
}

/** The host's door, as a window of the program knocks at it: one `fetch`, in the same process. */
import { rendererFolder } from '#main/app-root.ts';
import { createHost } from '#main/host/index.ts';
import {
  type Command,
  type CommandReply,
  type Credentials,
  type SignedIn,
  type Status,
  windowTokenHeader,
} from '#shared/host-api.ts';

/** Where the host believes to be reached; nothing is ever sent over a network. */
export const origin = 'http://station.invalid';

/** The passphrase of simulated days: invented people only, so it is no secret. */
export const simulationPassphrase = 'ngay tap khong co that';

export interface Door {
  fetch(request: Request): Promise<Response>;
  status(): Promise<Status>;
  createDay(practiceDay: string): Promise<Status>;
  unlock(day: string): Promise<Status>;
  signIn(credentials: Credentials): Promise<SignedIn>;
  command(command: Command, token: string): Promise<CommandReply>;
  get(path: string, token: string): Promise<Response>;
  /** Shuts the host, as when the program is closed. */
  close(): Promise<void>;
}

/** Starts a host on a data folder. `now` is its clock. */
export async function openDoor(dataDir: string, now: () => Date): Promise<Door> {
  const host = await createHost({ dataDir, rendererDir: rendererFolder(), now });
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await host.fetch(new Request(new URL(path, origin), init));
    if (!response.ok)
      throw new Error(`${init.method ?? 'GET'} ${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  return {
    fetch: (request) => host.fetch(request),
    status: async () => (await ask('/api/status')).json(),
    createDay: async (practiceDay) =>
      (await post('/api/days', { practiceDay, passphrase: simulationPassphrase, station: 'A' })).json(),
    unlock: async (day) => (await post('/api/unlock', { day, passphrase: simulationPassphrase })).json(),
    signIn: async (credentials) => (await post('/api/sign-in', credentials)).json(),
    command: async (command, token) =>
      (await post('/api/commands', command, { [windowTokenHeader]: token })).json(),
    get: (path, token) =>
      host.fetch(new Request(new URL(path, origin), { headers: { [windowTokenHeader]: token } })),
    close: () => host.close(),
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

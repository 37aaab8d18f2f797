/** The configuration of the queue's NATS server: who may come in, and what they may do there. */

/** Who gets in. Keys are public nkeys (`U…`). */
export interface ServerUsers {
  /** The key that all stations of the clinic day share. */
  station: string;
  /** The key of the hub's own computer: may do everything. */
  hub: string;
  /** Present only while a pairing code is valid. */
  join?: { password: string };
}

/** In bytes and connections; each has a default that suits a clinic day. */
interface ServerLimits {
  fileStore?: number;
  memoryStore?: number;
  payload?: number;
  connections?: number;
}

export interface ServerConfig {
  /** What the server calls itself when it greets. */
  name?: string;
  listenHost: string;
  port: number;
  storeDir: string;
  users: ServerUsers;
  limits?: ServerLimits;
}

const MiB = 1024 * 1024;
const defaults = { fileStore: 1024 * MiB, memoryStore: 64 * MiB, payload: 2 * MiB, connections: 1024 };

/** Reads and waits, but neither makes, changes nor empties a stream. */
const stationApi = [
  'INFO',
  'STREAM.LIST',
  'STREAM.INFO.>',
  'CONSUMER.CREATE.>',
  'CONSUMER.INFO.>',
  'CONSUMER.MSG.NEXT.>',
  'CONSUMER.DELETE.>',
].map((name) => `$JS.API.${name}`);

const may = {
  station: permissions(['line.>', 'ask.>', ...stationApi, '$JS.ACK.>', '$JS.FC.>'], ['_INBOX.>', 'tell.>']),
  join: permissions(['join.ask'], ['_INBOX_join.>']),
};

/** The text of the configuration file. It holds the pairing password: for its owner's eyes only. */
export function natsConfig({ name, listenHost, port, storeDir, users, limits }: ServerConfig): string {
  const { fileStore, memoryStore, payload, connections } = { ...defaults, ...limits };
  const entries = [
    `{ nkey: ${quoted(users.hub)} }`,
    `{ nkey: ${quoted(users.station)}, ${may.station} }`,
    ...(users.join ? [`{ user: "join", password: ${quoted(users.join.password)}, ${may.join} }`] : []),
  ];
  return `${name === undefined ? '' : `server_name: ${quoted(name)}\n`}host: ${quoted(listenHost)}
port: ${port}
# To stderr, and only what goes wrong is kept there.
debug: false
trace: false
logtime: false
max_payload: ${payload}
max_connections: ${connections}
# A laptop that was closed is noticed soon, and does not hold up the others.
write_deadline: "5s"
ping_interval: "10s"
ping_max: 2
jetstream {
  store_dir: ${quoted(storeDir)}
  max_file_store: ${fileStore}
  max_memory_store: ${memoryStore}
}
authorization {
  timeout: 1
  users: [
${entries.map((entry) => `    ${entry}`).join('\n')}
  ]
}
`;
}

function permissions(publish: string[], subscribe: string[]): string {
  const list = (subjects: string[]) => `[${subjects.map(quoted).join(', ')}]`;
  return `permissions: { publish: { allow: ${list(publish)} }, subscribe: { allow: ${list(subscribe)} } }`;
}

/** A string as the server's own parser reads it back: no variables, no other escapes than these. */
function quoted(value: string): string {
  const safe = value.replace(/[\\"]/g, '\\$&').replace(/\p{Cc}/gu, (control) => {
    return [...Buffer.from(control)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
  });
  return `"${safe}"`;
}

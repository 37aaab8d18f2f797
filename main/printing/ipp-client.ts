/**
 * One IPP request to a CUPS server: the package `ipp` translates to bytes and back, Node's http carries them.
 * The package's own request function is not used: it knows no unix socket and no timeout, and prints to the console.
 */
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { userInfo } from 'node:os';
import ipp from 'ipp';
import { z } from 'zod';
import { SpoolerError } from './spooler.ts';

export type IppAttributes = Record<string, unknown>;
export type ServerAddress = { socketPath: string } | { host: string; port: number };

export interface IppReply {
  status: string;
  /** The server's own words about the status; the status keyword when it has none. */
  message: string;
  jobs: IppAttributes[];
  printers: IppAttributes[];
}

export interface IppCall {
  operation: string;
  /** Where CUPS takes the request: `/`, `/jobs/` or `/printers/NAME`. */
  path: string;
  attributes: IppAttributes;
  jobAttributes?: IppAttributes;
  document?: Uint8Array;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

const usualSockets = ['/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd'];
const maxReplyBytes = 8 * 1024 * 1024;
const nobodyThere = /^(ECONNREFUSED|ENOENT|ENOTSOCK|EACCES|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

// CUPS's extensions, which the package does not know.
ipp.operations['CUPS-Get-Printers'] = 0x4002;
ipp.attributes.Operation['purge-job'] = ipp.attributes.Operation['my-jobs'];
// A value such as `no-value` is none of our concern; the package would print it.
ipp.parse.handleUnknownTag = (_tag, _name, length, read) => (length > 0 ? read(length) : undefined);

/** Reads `server` as the CUPS tools read CUPS_SERVER: `/path/of/socket`, `host`, `host:port` or `[::1]:port`. */
export function cupsAddress(server = process.env.CUPS_SERVER): ServerAddress {
  if (server?.startsWith('/')) return { socketPath: server };
  const [, bracketed, plain, port] = server?.match(/^(?:\[([^\]]+)\]|([^:/]+))(?::(\d+))?(?:\/.*)?$/) ?? [];
  const host = bracketed ?? plain;
  if (host !== undefined) return { host, port: Number(port ?? 631) };
  const socketPath = usualSockets.find((path) => existsSync(path));
  return socketPath === undefined ? { host: 'localhost', port: 631 } : { socketPath };
}

/** The name under which the spooler knows our jobs; only their owner may cancel them. */
export function ownUser(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? 'anonymous';
  }
}

const groups = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.record(z.string(), z.unknown())),
);
const replySchema = z.object({
  statusCode: z.string().default('unknown'),
  'operation-attributes-tag': z.object({ 'status-message': z.string().optional() }).default({}),
  'job-attributes-tag': groups,
  'printer-attributes-tag': groups,
});

let lastRequestId = 0;

/** Sends one request. Throws a SpoolerError when there is no IPP answer; an answer that says no is returned. */
export async function callIpp(address: ServerAddress, call: IppCall): Promise<IppReply> {
  lastRequestId = (lastRequestId % 0x7fff_ffff) + 1;
  const head = ipp.serialize({
    version: '2.0',
    operation: call.operation,
    id: lastRequestId,
    'operation-attributes-tag': {
      'attributes-charset': 'utf-8',
      'attributes-natural-language': 'en',
      ...call.attributes,
    },
    ...(call.jobAttributes === undefined ? {} : { 'job-attributes-tag': call.jobAttributes }),
  });
  const bytes = await post(address, call, head);
  const reply = replySchema.safeParse(parseReply(bytes));
  if (!reply.success) throw new SpoolerError('no-answer', 'The print server gave an answer that is not IPP.');
  const { statusCode } = reply.data;
  return {
    status: statusCode,
    message: reply.data['operation-attributes-tag']['status-message'] || statusCode,
    jobs: reply.data['job-attributes-tag'],
    printers: reply.data['printer-attributes-tag'],
  };
}

function parseReply(bytes: Buffer): unknown {
  try {
    return ipp.parse(bytes);
  } catch {
    return undefined;
  }
}

function post(address: ServerAddress, call: IppCall, head: Buffer): Promise<Buffer> {
  const document = call.document ?? new Uint8Array();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        ...address,
        method: 'POST',
        path: call.path,
        agent: false,
        signal: AbortSignal.any([AbortSignal.timeout(call.timeoutMs), call.signal ?? []].flat()),
        headers: {
          // cupsd refuses host names that are not its own; through the socket there is none.
          host: 'socketPath' in address ? 'localhost' : hostHeader(address),
          'content-type': 'application/ipp',
          'content-length': head.length + document.length,
        },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        let length = 0;
        incoming.on('error', (error) => reject(broken(error)));
        incoming.on('data', (chunk: Buffer) => {
          length += chunk.length;
          if (length > maxReplyBytes) incoming.destroy(new Error('The answer is too long.'));
          else chunks.push(chunk);
        });
        incoming.on('end', () => {
          if (incoming.statusCode === 200) resolve(Buffer.concat(chunks));
          else reject(new SpoolerError('refused', `HTTP ${incoming.statusCode} ${incoming.statusMessage}`));
        });
      },
    );
    outgoing.on('error', (error) => reject(broken(error)));
    outgoing.write(head);
    outgoing.end(document);
  });
}

const hostHeader = ({ host, port }: { host: string; port: number }) =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`;

function broken(error: Error & { code?: unknown }): SpoolerError {
  // `localhost` is tried on several addresses: the error then only wraps those of each attempt.
  const code = String(error.code ?? '');
  return new SpoolerError(nobodyThere.test(code) ? 'no-spooler' : 'no-answer', error.message || code);
}

import { codeOf } from '#main/journal/file-layer.ts';

/** Why the queue's server does not run. */
export type HubProblem = 'no-program' | 'port-taken' | 'no-permission' | 'disk-full' | 'failed';

/** The queue's server could not be started. */
export class HubNotStarted extends Error {
  override readonly name = 'HubNotStarted';
  readonly problem: HubProblem;
  /** The last lines of what the server complained of. */
  readonly complaint: string;

  constructor(problem: HubProblem, complaint = '', options?: ErrorOptions) {
    super(`The NATS server did not start: ${problem}${complaint && `\n${complaint}`}`, options);
    this.problem = problem;
    this.complaint = complaint;
  }
}

const codes: Record<string, HubProblem> = {
  EADDRINUSE: 'port-taken',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

/** What an error of the operating system means for the start. */
export function asHubNotStarted(error: unknown): HubNotStarted {
  if (error instanceof HubNotStarted) return error;
  const text = error instanceof Error ? error.message : String(error);
  return new HubNotStarted(codes[codeOf(error) ?? ''] ?? 'failed', text, { cause: error });
}

const complaints: [RegExp, HubProblem][] = [
  [/address already in use|only one usage of each socket/i, 'port-taken'],
  [/no space left|not enough space|disk quota/i, 'disk-full'],
  [/permission denied|access is denied|read-only file system|operation not permitted/i, 'no-permission'],
];

/** What the server's last words mean. */
export function problemIn(complaint: string): HubProblem {
  return complaints.find(([words]) => words.test(complaint))?.[1] ?? 'failed';
}

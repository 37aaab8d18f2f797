import type { RefusalParams } from '#shared/domain/refusal.ts';
import type { Problem, ProblemCode } from '#shared/host-api.ts';

/** What a screen can meet instead of an answer: the host's own codes, or no host at all. */
export type HostProblemCode = ProblemCode | 'host-unreachable';

/** The host answered with a problem (`problem.<code>` of the languages), or could not be reached. */
export class HostProblem extends Error {
  override readonly name = 'HostProblem';
  readonly code: HostProblemCode;
  readonly params: RefusalParams;

  constructor(code: HostProblemCode, params: RefusalParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.params = params;
  }
}

/** The problem that a reply tells; one that tells none is a fault of the host. */
export async function problemOf(response: Response): Promise<HostProblem> {
  const text = await response.text();
  try {
    const problem: Partial<Problem> = JSON.parse(text);
    return new HostProblem(problem.error ?? 'internal', problem.params);
  } catch (cause) {
    return new HostProblem('internal', { status: response.status }, { cause });
  }
}

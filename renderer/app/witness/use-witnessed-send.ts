import type { Credentials } from '#shared/host-api.ts';
import { HostProblem, type Sending, useMirror } from '../../mirror/index.ts';
import type { NoticeWords } from '../../ui/index.ts';
import { useAttempt } from '../use-attempt.ts';

/** Sends a command that a second person signs too, or may; whatever is in the way is said inside the dialog. */
export function useWitnessedSend(): {
  /** Whether it was saved. */
  send(sending: Sending, witness?: Credentials): Promise<boolean>;
  busy: boolean;
  /** Seconds until the next PIN is heard. */
  left: number;
  notice: NoticeWords | undefined;
  /** What the last try met. */
  problem: Pick<HostProblem, 'code' | 'params'> | undefined;
} {
  const mirror = useMirror();
  const { attempt, busy, left, notice, code, params = {} } = useAttempt();
  return {
    busy,
    left,
    notice,
    problem: code && { code, params },
    send(sending, witness) {
      return attempt(async () => {
        const reply = await mirror.send({ ...sending, ...(witness ? { witness } : {}) }).catch(ofWitness);
        if (!reply.ok) throw new HostProblem(reply.refusal.code, reply.refusal.params);
      });
    },
  };
}

/** Here a wrong PIN is the witness's, and nobody wanted to sign in. */
function ofWitness(error: unknown): never {
  if (error instanceof HostProblem && error.code === 'wrong-pin')
    throw new HostProblem('witness-wrong', error.params, { cause: error });
  throw error;
}

import type { Credentials } from '#shared/host-api.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { useAttempt } from '../../app/use-attempt.ts';
import { HostProblem, useMirror } from '../../mirror/index.ts';
import type { NoticeWords } from '../../ui/index.ts';

/** Grants a book with a second person's approval; whatever is in the way is said inside the dialog. */
export function useGrant(visit: VisitSummary): {
  /** Whether it was granted. */
  grant(witness: Credentials, bookNumber: string): Promise<boolean>;
  busy: boolean;
  /** Seconds until the next PIN is heard. */
  left: number;
  notice: NoticeWords | undefined;
} {
  const { send } = useMirror();
  const { attempt, busy, left, notice } = useAttempt();
  return {
    busy,
    left,
    notice,
    grant(witness, bookNumber) {
      return attempt(async () => {
        const reply = await send({
          type: 'savings-book.grant',
          subject: `savings-book/${visit.patientId}`,
          data: { visitId: visit.id, ...(bookNumber.trim() ? { bookNumber: bookNumber.trim() } : {}) },
          witness,
        }).catch(ofWitness);
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

/** Sends a command from a screen: one at a time, and whatever goes wrong is said in words. */
import { useCallback, useRef, useState } from 'react';
import type { CommandReply } from '#shared/host-api.ts';
import { wordsOf } from '../i18n/index.ts';
import { HostProblem, type Sending, useMirror } from '../mirror/index.ts';
import { notify, unnotify, unnotifyProblems } from '../ui/index.ts';
import { useSession } from './session.ts';
import { failedPrint } from './use-failed-prints.ts';

type Sent = Extract<CommandReply, { ok: true }>;

/** Work that takes longer than this shows that it goes on, in milliseconds. */
const slowMs = 300;

/** Runs one piece of work at a time; `busy` once it takes long. */
export function useOneAtATime(): { busy: boolean; run<T>(work: () => Promise<T>): Promise<T | undefined> } {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const run = useCallback(async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    const timer = setTimeout(() => setBusy(true), slowMs);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      running.current = false;
      setBusy(false);
    }
  }, []);
  return { busy, run };
}

/**
 * Says what happened, what was kept, and what to do; `about` names what was tried.
 * What is no problem of the host's is thrown on.
 */
export function useTellProblem(): (error: unknown, about?: string) => void {
  const { check } = useSession();
  return useCallback(
    (error: unknown, about?: string) => {
      if (!(error instanceof HostProblem)) throw error;
      const code = error.code;
      notify({ tone: 'problem', ...wordsOf(code, error.params) }, about);
      if (code === 'not-signed-in' || code === 'locked') check();
    },
    [check],
  );
}

/**
 * `send` resolves to the reply when it was saved and is on the screen; to nothing when it was refused or could not
 * be sent, which the person has then been told. What is typed stays with the caller.
 */
export function useSend(): { send(sending: Sending): Promise<Sent | undefined>; busy: boolean } {
  const mirror = useMirror();
  const { busy, run } = useOneAtATime();
  const tell = useTellProblem();
  const send = useCallback(
    (sending: Sending) =>
      run(async () => {
        unnotify(sending.type);
        try {
          const reply = await mirror.send(sending);
          if (reply.ok) {
            unnotifyProblems({ except: failedPrint });
            return reply;
          }
          const words = wordsOf(reply.refusal.code, reply.refusal.params);
          notify({ tone: 'problem', ...words }, sending.type);
        } catch (error) {
          tell(error, sending.type);
        }
        return undefined;
      }),
    [mirror, run, tell],
  );
  return { send, busy };
}

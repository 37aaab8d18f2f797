/** Sends a command from a screen: one at a time, and whatever goes wrong is said in words. */
import { useCallback, useRef, useState } from 'react';
import type { CommandReply } from '#shared/host-api.ts';
import { wordsOf } from '../i18n/index.ts';
import { HostProblem, type Sending, useMirror } from '../mirror/index.ts';
import { notify } from '../ui/index.ts';
import { useSession } from './session.ts';

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
 * Says what happened, what was kept, and what to do, and gives back how to take it away again;
 * what is no problem of the host's is thrown on.
 */
export function useTellProblem(): (error: unknown) => () => void {
  const { check } = useSession();
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof HostProblem)) throw error;
      const code = error.code;
      const untell = notify({ tone: 'problem', ...wordsOf(code, error.params) });
      if (code === 'not-signed-in' || code === 'locked') check();
      return untell;
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
  // What went wrong last time is no longer true once it is tried again.
  const untell = useRef<() => void>(undefined);
  const send = useCallback(
    (sending: Sending) =>
      run(async () => {
        untell.current?.();
        try {
          const reply = await mirror.send(sending);
          if (reply.ok) return reply;
          const words = wordsOf(reply.refusal.code, reply.refusal.params);
          untell.current = notify({ tone: 'problem', ...words });
        } catch (error) {
          untell.current = tell(error);
        }
        return undefined;
      }),
    [mirror, run, tell],
  );
  return { send, busy };
}

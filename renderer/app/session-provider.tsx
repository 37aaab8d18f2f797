import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { desksFor } from '#shared/domain/roles.ts';
import type { Status } from '#shared/host-api.ts';
import { HostProblem } from '../mirror/index.ts';
import { fetchDesk } from './desks.ts';
import { type Session, SessionContext } from './session.ts';
import { mirror, readToken, type WindowToken, writeToken } from './station.ts';

const retryMs = 2_000;

/** An answer, or the problem that came instead. */
async function ask<T>(answer: Promise<T>): Promise<T | HostProblem> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof HostProblem) return error;
    throw error;
  }
}

/** Follows whether a day is open and who is signed in here; the mirror runs only while somebody is. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [status, setStatus] = useState<Status>();
  const [host, setHost] = useState<Session['host']>('open');
  const [held, setHeld] = useState<WindowToken | undefined>(readToken);

  const hold = useCallback((next: WindowToken | undefined) => {
    writeToken(next);
    setHeld(next);
  }, []);

  const check = useCallback(async () => {
    const next = await ask(mirror.client.status());
    if (next instanceof HostProblem) {
      setHost(next.code === 'host-unreachable' ? 'silent' : 'closed');
      return;
    }
    // The token dies with the day's key, and with the program.
    const known = next.open && readToken() ? await ask(mirror.client.settings()) : undefined;
    if (!next.open || (known instanceof HostProblem && known.code === 'not-signed-in')) hold(undefined);
    setStatus(next);
    setHost('open');
  }, [hold]);

  useEffect(() => {
    check();
    window.addEventListener('focus', check);
    return () => window.removeEventListener('focus', check);
  }, [check]);

  const waiting = status === undefined || host !== 'open';
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(check, retryMs);
    return () => clearInterval(timer);
  }, [waiting, check]);

  const token = held?.token;
  const open = status?.open !== undefined;
  useEffect(() => {
    if (!token || !open) return;
    mirror.start();
    return () => {
      mirror.stop();
    };
  }, [token, open]);

  const session = useMemo(
    (): Session => ({
      status,
      host,
      staff: status?.open?.staff.find((member) => member.id === held?.staffId),
      adopt: setStatus,
      check,
      async signIn(credentials) {
        const roles = status?.open?.staff.find((member) => member.id === credentials.staffId)?.roles ?? [];
        const [desk] = desksFor(roles);
        // While the PIN is checked; what goes wrong with it is told when the desk is shown.
        const desks = Promise.allSettled(desk ? [fetchDesk(desk)] : []);
        const { token, staff } = await mirror.client.signIn(credentials);
        await desks;
        hold({ token, staffId: staff.id });
      },
      async signOut() {
        // Without a host there is nobody to tell: the window forgets the token all the same.
        await ask(mirror.client.signOut());
        hold(undefined);
      },
      async lock() {
        const locked = await mirror.client.lock();
        hold(undefined);
        setStatus(locked);
        await mirror.wipe();
      },
    }),
    [status, host, held, check, hold],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

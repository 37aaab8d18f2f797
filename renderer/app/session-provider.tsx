import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Desk } from '#shared/domain/roles.ts';
import type { Status } from '#shared/host-api.ts';
import { HostProblem } from '../mirror/index.ts';
import { fetchDesk, fetchFrame } from './desks.ts';
import { desksInOrder } from './desks-in-order.ts';
import { type Session, SessionContext } from './session.ts';
import { mirror, readToken, type WindowToken, writeToken } from './station.ts';

const retryMs = 2_000;
/** How often the list of names at the door is asked for anew: somebody may have been added, or sent away. */
const doorMs = 5_000;

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
  const [givenPin, setGivenPin] = useState<string>();
  const [usualDesk, setUsualDesk] = useState<Desk>();
  const [wasThrownOut, setWasThrownOut] = useState(false);

  const hold = useCallback((next: WindowToken | undefined) => {
    writeToken(next);
    setHeld(next);
    setWasThrownOut(false);
    if (!next) setGivenPin(undefined);
  }, []);

  const check = useCallback(async () => {
    const next = await ask(mirror.client.status());
    if (next instanceof HostProblem) {
      setHost(next.code === 'host-unreachable' ? 'silent' : 'closed');
      return;
    }
    // The token dies with the day's key, and with the program.
    const known = next.open && readToken() ? await ask(mirror.client.settings()) : undefined;
    const isThrownOut = known instanceof HostProblem && known.code === 'not-signed-in';
    // Two answers may come at once: only the first still finds somebody to let go.
    if ((!next.open || isThrownOut) && readToken()) {
      hold(undefined);
      setWasThrownOut(next.open !== undefined);
    }
    if (known && !(known instanceof HostProblem)) setUsualDesk(known.desk);
    setStatus(next);
    setHost('open');
  }, [hold]);

  useEffect(() => {
    check();
    window.addEventListener('focus', check);
    return () => window.removeEventListener('focus', check);
  }, [check]);

  const token = held?.token;
  const open = status?.open !== undefined;
  const waiting = status === undefined || host !== 'open';
  const atTheDoor = open && !token;
  useEffect(() => {
    if (!waiting && !atTheDoor) return;
    const timer = setInterval(check, waiting ? retryMs : doorMs);
    return () => clearInterval(timer);
  }, [waiting, atTheDoor, check]);

  const { staff: people = [], reader } = status?.open ?? {};
  const staff = (reader ? [...people, reader] : people).find(({ id }) => id === held?.staffId);
  // Before they have chosen their own PIN the host gives them nothing to follow.
  const mayFollow = staff !== undefined && staff.pin !== 'one-time';
  useEffect(() => {
    if (!token || !open || !mayFollow) return;
    mirror.start();
    return () => {
      mirror.stop();
    };
  }, [token, open, mayFollow]);

  const leave = useCallback(
    async (next: Status) => {
      hold(undefined);
      setStatus(next);
      await mirror.wipe();
    },
    [hold],
  );

  const session = useMemo(
    (): Session => ({
      status,
      host,
      staff,
      givenPin,
      usualDesk,
      wasThrownOut,
      adopt: setStatus,
      async enter(next, signedIn) {
        // What goes wrong with it is told when the desk is shown.
        await Promise.allSettled([fetchFrame()]);
        hold({ token: signedIn.token, staffId: signedIn.staff.id });
        setStatus(next);
      },
      leave,
      check,
      async signIn(credentials, opened) {
        const known = (opened ?? status)?.open;
        const roles = known?.staff.find((member) => member.id === credentials.staffId)?.roles ?? [];
        const [desk] = desksInOrder(roles, known?.phase);
        // While the PIN is checked; what goes wrong with it is told when the desk is shown.
        const desks = Promise.allSettled([desk ? fetchDesk(desk) : fetchFrame()]);
        const signedIn = await mirror.client.signIn(credentials);
        // What was known at the door may be of a while ago.
        const now = opened ?? (await mirror.client.status());
        await desks;
        if (signedIn.staff.pin === 'one-time') setGivenPin(credentials.pin);
        const next = { token: signedIn.token, staffId: signedIn.staff.id };
        writeToken(next);
        const settings = await ask(mirror.client.settings());
        setUsualDesk(settings instanceof HostProblem ? undefined : settings.desk);
        setStatus(now);
        hold(next);
      },
      async signOut() {
        // Without a host there is nobody to tell: the window forgets the token all the same.
        await ask(mirror.client.signOut());
        hold(undefined);
      },
      async lock() {
        await leave(await mirror.client.lock());
      },
    }),
    [status, host, staff, givenPin, usualDesk, wasThrownOut, check, hold, leave],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

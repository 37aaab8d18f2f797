/** A code with which one more computer joins: asked for when the screen opens, and counted down. */
import { useEffect, useRef, useState } from 'react';
import type { NetworkRow, Pairing } from '#shared/network.ts';
import { useMirror } from '../../mirror/index.ts';
import { useAttempt } from '../use-attempt.ts';
import { useCountdown } from '../use-countdown.ts';

export function usePairing({ role, peers }: NetworkRow) {
  const { client } = useMirror();
  const { attempt, busy, notice } = useAttempt();
  const { left, start } = useCountdown();
  const [made, setMade] = useState<{ pairing: Pairing; before: readonly string[] }>();
  const make = () =>
    attempt(async () => {
      // The first computer that is added makes a single one the hub.
      if (role === 'single') await client.becomeHub();
      const pairing = await client.pairing();
      start((Date.parse(pairing.expiresAt) - Date.now()) / 1000);
      setMade({ pairing, before: peers.map(({ station }) => station) });
    });
  const first = useRef(make);
  useEffect(() => {
    first.current();
  }, []);
  const pairing = made?.pairing;
  return {
    make,
    busy,
    notice,
    pairing,
    /** Seconds. */
    left,
    isExpired: pairing !== undefined && left === 0 && Date.parse(pairing.expiresAt) <= Date.now(),
    /** Letter of a computer that came since. It may be an old one that comes back: the code is still shown. */
    arrived: made && peers.find(({ station }) => !made.before.includes(station))?.station,
  };
}

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMirrorState } from '../mirror/index.ts';
import { Blocker } from '../ui/index.ts';
import { useSession } from './session.ts';

/** A short silence is nothing to speak of, in milliseconds. */
const patienceMs = 1_500;

/** Covers the screen while the host does not answer; what is typed stays below it. */
export function HostOverlay() {
  const { t } = useTranslation();
  const { host, staff, check } = useSession();
  const { problem } = useMirrorState();
  const silent = host !== 'open' || (staff !== undefined && problem === 'host-unreachable');
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!silent) {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), patienceMs);
    return () => clearTimeout(timer);
  }, [silent]);
  useEffect(() => {
    // The mirror hears of the host first; the session asks whether it still knows this window.
    if (!silent) check();
  }, [silent, check]);
  if (!shown) return null;
  return host === 'closed' ? (
    <Blocker title={t('crash.closedTitle')} text={t('crash.closedText')} />
  ) : (
    <Blocker title={t('crash.hostTitle')} text={t('crash.hostText')} />
  );
}

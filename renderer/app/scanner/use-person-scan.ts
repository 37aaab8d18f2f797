import { useTranslation } from 'react-i18next';
import { useMirror } from '../../mirror/index.ts';
import { notify, unnotify } from '../../ui/index.ts';
import { useOpenCertificate } from './use-open-certificate.ts';
import { useScanner } from './use-scanner.ts';
import { type PersonScan, type Whose, whoseIs } from './whose.ts';

/**
 * Listens to the scanner wherever the cursor stands. What cannot be read is said, and nothing changes; anything else comes
 * with whose it is, where this computer knows it.
 */
export function usePersonScan(
  onScan: (scan: PersonScan, whose: Whose | undefined) => void,
  options?: Parameters<typeof useScanner>[1],
): void {
  const { t } = useTranslation();
  const mirror = useMirror();
  const openCertificate = useOpenCertificate();
  const say = (what: 'halfRead' | 'typingLayer' | 'junk') =>
    notify({ tone: 'problem', title: t(`scan.${what}.title`), text: t(`scan.${what}.text`) }, 'scan');
  useScanner(async (scan, text) => {
    unnotify('scan');
    if (scan.kind === 'half-read') return say('halfRead');
    if (scan.kind === 'junk') return say(scan.reason === 'typing-layer' ? 'typingLayer' : 'junk');
    if (scan.kind === 'certificate') return openCertificate(text);
    onScan(scan, await whoseIs(scan, mirror));
  }, options);
}

/** Says that nobody came today with what was scanned. */
export function useSayUnknown(): (scan: PersonScan) => void {
  const { t } = useTranslation();
  return (scan) => {
    const what =
      scan.kind === 'ticket' ? 'unknownTicket' : scan.kind === 'prescription' ? 'unknownPaper' : 'noVisit';
    const params = { ticket: scan.kind === 'ticket' ? scan.ticket : '' };
    notify({ tone: 'problem', title: t(`scan.${what}.title`), text: t(`scan.${what}.text`, params) }, 'scan');
  };
}

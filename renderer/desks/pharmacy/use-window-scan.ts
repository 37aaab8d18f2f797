import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { prescriptionOnPaper } from '#shared/domain/prescription/on-paper.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { usePersonScan, useSayUnknown } from '../../app/scanner/use-person-scan.ts';
import { useMirror } from '../../mirror/index.ts';
import { notify } from '../../ui/index.ts';

/**
 * Listens to the scanner: a ticket, a card or the paper of a prescription opens the prescription that counts now. Only the
 * ticket of whoever is on the screen proves that it is them: papers also lie at the window itself. While medicine is being
 * handed over another person's code opens nothing, and that is said.
 */
export function useWindowScan(
  visit: VisitSummary | undefined,
  { handsOver, onOpen }: { handsOver: boolean; onOpen: (visit: string) => void },
): { isScanned: boolean; forget: () => void } {
  const { t } = useTranslation();
  const mirror = useMirror();
  const sayUnknown = useSayUnknown();
  const [scanned, setScanned] = useState<{ id: string; isHere: boolean }>();
  // It counts until somebody else is on the screen.
  const isHere = scanned !== undefined && scanned.id === visit?.id;
  if (isHere && !scanned.isHere) setScanned({ ...scanned, isHere });
  if (scanned?.isHere && visit && !isHere) setScanned(undefined);
  const say = (title: string, text: string) => notify({ tone: 'problem', title, text }, 'scan');

  /** Whether a paper is of the prescription that counts; says of which one it is when it does not. */
  const isCurrentPaper = async (found: VisitSummary, code: string) => {
    // At the start they come after the visits.
    await mirror.complete();
    const record = await mirror.db.records.get(found.id);
    const paper = record && prescriptionOnPaper(record, code);
    if (paper?.isCurrent) return true;
    const params = { code: paper?.prescription.code ?? code, current: found.prescribed?.code ?? '' };
    if (paper) say(t('dispensing.oldPaper', params), t('dispensing.oldPaperText', params));
    else say(t('dispensing.noSuchPaper', params), t('dispensing.noSuchPaperText', params));
    return false;
  };

  usePersonScan(
    async (scan, whose) => {
      const found = whose?.visit;
      if (!found) return sayUnknown(scan);
      const { id, ticket } = found;
      const isSame = id === visit?.id;
      if (handsOver && !isSame)
        return say(
          t('dispensing.wrongPerson', { ticket }),
          t('dispensing.wrongPersonText', { ticket: visit?.ticket }),
        );
      if (scan.kind === 'ticket') setScanned({ id, isHere: isSame });
      if (!isSame) onOpen(id);
      if (scan.kind === 'prescription' && !(await isCurrentPaper(found, scan.code))) return;
      if (!isSame) return;
      const isProof = scan.kind === 'ticket';
      notify(
        isProof
          ? { tone: 'done', title: t('dispensing.rightPerson', { ticket }) }
          : { title: t('dispensing.alreadyOpen', { ticket }), text: t('dispensing.alreadyOpenText') },
        'scan',
      );
    },
    { heardBehindDialogs: handsOver },
  );
  return { isScanned: isHere, forget: () => setScanned(undefined) };
}

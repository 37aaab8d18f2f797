import { useTranslation } from 'react-i18next';
import type { CareEntry } from '#shared/domain/care/care-list.ts';
import { usePersonScan, useSayUnknown } from '../../../app/scanner/use-person-scan.ts';
import { notify } from '../../../ui/index.ts';

/** Shows whose ticket, card or paper is scanned among those who may be written to: first where nobody has written yet. */
export function useCareScan(entries: readonly CareEntry[] | undefined, onFound: (entry: CareEntry) => void) {
  const { t } = useTranslation();
  const sayUnknown = useSayUnknown();
  usePersonScan((scan, whose) => {
    if (!whose?.visit || !entries) return sayUnknown(scan);
    const { id, ticket } = whose.visit;
    const theirs = entries.filter(({ visit }) => visit === id);
    const found = theirs.find(({ contacted }) => !contacted) ?? theirs[0];
    if (found) onFound(found);
    else notify({ title: t('care.notListed', { ticket }), text: t('care.notListedText') }, 'scan');
  });
}

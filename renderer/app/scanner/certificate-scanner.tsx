import { useTranslation } from 'react-i18next';
import { notify } from '../../ui/index.ts';
import { usePersonScan } from './use-person-scan.ts';

/** Hears certificates where nobody is opened by their ticket; anything else that is scanned is said to be of no use here. */
export function CertificateScanner() {
  const { t } = useTranslation();
  usePersonScan(() => notify({ title: t('scan.notHere.title'), text: t('scan.notHere.text') }, 'scan'));
  return null;
}

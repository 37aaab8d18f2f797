import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { mayHandleDocument } from '#shared/document-roles.ts';
import { notify } from '../../ui/index.ts';
import { useStaff } from '../session.ts';

/** Takes a scanned certificate to the savings books, where it is checked; says so where that is not this person's to see. */
export function useOpenCertificate(): (code: string) => void {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { roles } = useStaff();
  return (code) => {
    if (mayHandleDocument(roles, 'savings-book-certificate'))
      return go(`/support?certificate=${encodeURIComponent(code)}`);
    notify({ title: t('scan.certificate.title'), text: t('scan.certificate.text') }, 'scan');
  };
}

import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/ui/index.ts';

/** Says that what is typed is only on this screen, as long as that is so. */
export function DraftFailed({ failed }: { failed: boolean }) {
  const { t } = useTranslation();
  if (!failed) return null;
  return <Notice tone="problem" title={t('doctor.draftFailed')} text={t('doctor.draftFailedText')} />;
}

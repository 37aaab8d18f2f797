import { useTranslation } from 'react-i18next';
import { useIntake } from '../../../mirror/index.ts';
import { Notice } from '../../../ui/index.ts';

/** Says on the desk that the whole intake is closed. */
export function IntakeBand() {
  const { t } = useTranslation();
  if (!useIntake()?.closed) return null;
  return <Notice tone="priority" title={t('intake.allClosed')} text={t('intake.allClosedText')} />;
}

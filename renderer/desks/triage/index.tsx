import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/index.ts';

export default function TriageDesk() {
  const { t } = useTranslation();
  return <EmptyState icon="waiting" title={t('desk.triage')} />;
}

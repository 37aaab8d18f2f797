import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/index.ts';

export default function BoardDesk() {
  const { t } = useTranslation();
  return <EmptyState icon="waiting" title={t('desk.board')} />;
}

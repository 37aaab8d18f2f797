/** The set-up desk: everything that is written down before the doors open, and the doors themselves. */
import { useTranslation } from 'react-i18next';
import { useDay } from '../../mirror/index.ts';
import { DeskLayout } from '../../ui/index.ts';

export default function SetUp() {
  const { t } = useTranslation();
  const day = useDay();
  if (!day) return null;
  return (
    <DeskLayout>
      <h1>{t('desk.setup')}</h1>
    </DeskLayout>
  );
}

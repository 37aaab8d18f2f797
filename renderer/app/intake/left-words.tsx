import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/index.ts';
import type { SpecialtyIntake } from './intake-now.ts';

/** How many more a specialty can take, in a word: closed, full, about so many, or not known yet. */
export function LeftWords({ of: { closed, left } }: { of: Pick<SpecialtyIntake, 'closed' | 'left'> }) {
  const { t } = useTranslation();
  if (closed) return <Badge tone="problem" icon="lock" label={t('intake.closedShort')} />;
  if (left === undefined) return <span>{t('intake.unknown')}</span>;
  return left === 0 ? (
    <Badge tone="priority" icon="alert" label={t('intake.leftNone')} />
  ) : (
    <span>{t('intake.leftAbout', { left })}</span>
  );
}

import { useTranslation } from 'react-i18next';
import type { Health } from '#shared/domain/patient/health.ts';
import { Icon } from '../../ui/index.ts';
import styles from './pharmacy.module.css';

/** What somebody does not bear, white on red; that they bear everything once they were asked. */
export function Allergies({ health: { allergies, askedAt } }: { health: Health }) {
  const { t } = useTranslation();
  if (allergies.length > 0)
    return (
      <p className={styles.allergy}>
        <Icon name="alert" size={24} />
        <span>
          <strong>{t('pharmacy.allergies')}</strong>{' '}
          {allergies
            .map(({ substance, reaction }) => (reaction ? `${substance} (${reaction})` : substance))
            .join('; ')}
        </span>
      </p>
    );
  if (askedAt === undefined) return null;
  return (
    <p className={styles.noAllergy}>
      <Icon name="info" size={18} />
      {t('health.noneKnown')}
    </p>
  );
}

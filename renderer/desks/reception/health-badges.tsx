import { useTranslation } from 'react-i18next';
import type { Health } from '#shared/domain/patient/health.ts';
import { Badge, Quiet } from '../../ui/index.ts';

/** Allergies and long-term conditions; that there are no allergies only where somebody asked. */
export function HealthBadges({ health }: { health: Health }) {
  const { t } = useTranslation();
  const { allergies, conditions, askedAt } = health;
  const known = allergies
    .map(({ substance, reaction }) => (reaction ? `${substance} (${reaction})` : substance))
    .join(', ');
  return (
    <>
      {known && <Badge tone="problem" label={`${t('reception.allergies')}: ${known}`} />}
      {conditions.length > 0 && <Badge icon="vitals" label={conditions.map(({ text }) => text).join(', ')} />}
      {!known && askedAt && <Quiet small>{t('reception.noAllergies')}</Quiet>}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/ui/index.ts';
import type { Health } from '#shared/domain/patient/health.ts';

/** What is known of somebody's allergies, where medicine is chosen or handed out: also that nobody has asked. */
export function AllergyNotice({ health }: { health: Health }) {
  const { t } = useTranslation();
  const { allergies, askedAt } = health;
  if (allergies.length > 0) {
    const words = allergies.map(({ substance, reaction }) =>
      reaction ? `${substance} (${reaction})` : substance,
    );
    return <Notice tone="problem" title={t('health.allergies')} text={words.join('; ')} />;
  }
  if (askedAt === undefined) return <Notice title={t('health.notAsked')} text={t('health.notAskedText')} />;
  return <Notice tone="done" title={t('health.noneKnown')} />;
}

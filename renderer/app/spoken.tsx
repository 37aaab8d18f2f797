import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/domain/patient/person.ts';
import { Badge } from '../ui/index.ts';

/** What they speak, where it is not Vietnamese, and whether somebody has to interpret. */
export function Spoken({ person: { language, needsInterpreter } }: { person: Partial<Person> }) {
  const { t } = useTranslation();
  const spoken = language && language !== 'vie' ? t(`spokenLanguage.${language}`) : undefined;
  if (needsInterpreter) {
    const label = spoken
      ? t('doctor.needsInterpreterOf', { language: spoken })
      : t('doctor.needsInterpreter');
    return <Badge label={label} tone="waiting" icon="language" />;
  }
  return spoken ? <Badge label={spoken} icon="language" /> : null;
}

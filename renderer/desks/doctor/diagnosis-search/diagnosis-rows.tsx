import { useTranslation } from 'react-i18next';
import { Badge, Button } from '#renderer/ui/index.ts';
import type { Diagnosis } from '#shared/domain/exam/exam.ts';
import styles from './diagnosis-field.module.css';
import { withMain, withoutDiagnosis } from './order-diagnoses.ts';

/** Diagnoses that have a key of their own to become the main one: Alt+2 to Alt+9. */
const mostKeys = 9;

/** What has been diagnosed: the first is the main one, and any other can be made it. */
export function DiagnosisRows({
  value,
  onChange,
}: {
  value: readonly Diagnosis[];
  onChange: (diagnoses: Diagnosis[]) => void;
}) {
  const { t } = useTranslation();
  if (value.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('doctor.diagnoses')}>
      {value.map((diagnosis, index) => (
        <li key={`${diagnosis.code} ${diagnosis.text}`}>
          {diagnosis.code ? (
            <span className={styles.code}>{diagnosis.code}</span>
          ) : (
            <span className={styles.noCode}>{t('diagnoses.noCode')}</span>
          )}
          <span>{diagnosis.text}</span>
          {index === 0 ? (
            <Badge icon="check" label={t('diagnoses.main')} />
          ) : (
            <Button
              tone="plain"
              icon="up"
              label={t('diagnoses.makeMain')}
              {...(index < mostKeys ? { shortcut: `Alt+${index + 1}` } : {})}
              onPress={() => onChange(withMain(value, diagnosis))}
            />
          )}
          <Button
            tone="plain"
            iconOnly
            icon="remove"
            label={t('doctor.diagnosisRemove', { text: diagnosis.text })}
            onPress={() => onChange(withoutDiagnosis(value, diagnosis))}
          />
        </li>
      ))}
    </ul>
  );
}

import { useTranslation } from 'react-i18next';
import { Chips, TypeAhead } from '#renderer/ui/index.ts';
import { freeDiagnosis } from '#shared/domain/diagnosis/free-diagnosis.ts';
import type { Condition } from '#shared/domain/patient/health.ts';
import { useFoundDiagnoses } from '../diagnoses/use-found-diagnoses.ts';
import { useIcd10 } from '../diagnoses/use-icd10.ts';
import styles from './health-fields.module.css';
import type { HealthFieldsProps } from './health-fields.tsx';
import { withCondition } from './health-input.ts';

const keyOf = ({ code, text }: Condition) => `${code ?? ''} ${text}`;

/** Long-term conditions, by the list of diagnoses or as typed. */
export function ConditionFields({ value, onChange, problems, conditionRef }: HealthFieldsProps) {
  const { t, i18n } = useTranslation();
  const { conditions, conditionText } = value;
  const found = useFoundDiagnoses(useIcd10(), conditionText);
  const add = (condition: Condition | undefined) =>
    condition && onChange((before) => withCondition(before, condition));
  return (
    <div className={styles.part}>
      <TypeAhead
        label={t('health.conditions')}
        placeholder={t('health.conditionPlaceholder')}
        value={conditionText}
        onChange={(text) => onChange((before) => ({ ...before, conditionText: text }))}
        found={found}
        keyOf={({ code }) => code}
        render={(each) => (
          <>
            <span className={styles.code}>{each.code}</span>
            {(i18n.language === 'en' && each.en) || each.vi}
          </>
        )}
        onTake={({ code, vi }) => add({ code, text: vi.slice(0, 200) })}
        free={{
          label: t('health.asTyped', { text: conditionText.trim() }),
          onTake: (text) => add(freeDiagnosis(text.slice(0, 200))),
        }}
        error={problems.conditionText && t(`fieldError.${problems.conditionText}`)}
        ref={conditionRef}
      />
      <Chips
        label={t('health.conditions')}
        items={conditions}
        keyOf={keyOf}
        render={({ code, text }) => (
          <>
            {code && <span className={styles.code}>{code}</span>}
            {text}
          </>
        )}
        removeLabel={({ text }) => t('health.remove', { text })}
        onRemove={(condition) =>
          onChange((before) => ({
            ...before,
            conditions: before.conditions.filter((each) => keyOf(each) !== keyOf(condition)),
          }))
        }
      />
    </div>
  );
}

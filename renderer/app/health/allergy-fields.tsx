import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Button, TextField, Tick, TypeAhead } from '#renderer/ui/index.ts';
import type { Allergy } from '#shared/domain/patient/health.ts';
import { allergensOf, searchAllergens } from './allergens.ts';
import styles from './health-fields.module.css';
import type { HealthFieldsProps } from './health-fields.tsx';
import { withAllergy } from './health-input.ts';

/** Each substance with how the person reacts to it, or that somebody asked and there is none. */
export function AllergyFields({ value, onChange, problems, day, allergyRef, autoFocus }: HealthFieldsProps) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const allergens = useMemo(() => allergensOf(day), [day]);
  const { allergies, allergyText } = value;
  const error = problems.allergyText ?? problems.allergies;
  // By name: a form may hand out copies of what it holds.
  const put = ({ substance }: Allergy, reaction: string) =>
    onChange((before) => ({
      ...before,
      allergies: before.allergies.map((each) =>
        each.substance === substance ? { ...each, reaction } : each,
      ),
    }));
  return (
    <div className={styles.part}>
      <TypeAhead
        label={t('health.allergies')}
        placeholder={t('health.allergyPlaceholder')}
        value={allergyText}
        onChange={(text) => onChange((before) => ({ ...before, allergyText: text }))}
        found={searchAllergens(allergens, allergyText)}
        keyOf={({ vi }) => vi}
        render={bilingual}
        // Papers are Vietnamese, whatever the screen speaks.
        onTake={({ vi }) => onChange((before) => withAllergy(before, vi))}
        free={{
          label: t('health.asTyped', { text: allergyText.trim() }),
          onTake: (text) => onChange((before) => withAllergy(before, text)),
        }}
        error={error && t(`fieldError.${error}`)}
        ref={allergyRef}
        autoFocus={autoFocus ?? false}
      />
      {allergies.length === 0 ? (
        <Tick
          label={t('health.noAllergies')}
          value={value.noAllergies}
          onChange={(noAllergies) => onChange((before) => ({ ...before, noAllergies }))}
        />
      ) : (
        <ul className={styles.allergies} aria-label={t('health.allergies')}>
          {allergies.map((allergy) => (
            <li key={allergy.substance}>
              <span className={styles.substance}>{allergy.substance}</span>
              <TextField
                label={t('health.reaction', { substance: allergy.substance })}
                hideLabel
                placeholder={t('health.reactionPlaceholder')}
                maxLength={200}
                value={allergy.reaction ?? ''}
                onChange={(reaction) => put(allergy, reaction)}
              />
              <Button
                tone="plain"
                iconOnly
                icon="remove"
                label={t('health.remove', { text: allergy.substance })}
                onPress={() =>
                  onChange((before) => ({
                    ...before,
                    allergies: before.allergies.filter((each) => each.substance !== allergy.substance),
                  }))
                }
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import type { Control, UseFormGetValues, UseFormSetValue } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useBilingual, useFormats } from '#renderer/i18n/index.ts';
import { Badge, Button, FormField, NumberField, Quiet, SuggestField } from '#renderer/ui/index.ts';
import { type Medicine, printedName } from '#shared/domain/medicine/medicine.ts';
import type { PrescriptionForm } from '#shared/domain/prescription/prescription.ts';
import styles from './line-fields.module.css';
import type { Writing } from './prescription-draft.ts';
import { type Course, recount, withUnit } from './quantity.ts';
import type { Warning } from './warnings.ts';
import words from './words-on-paper.json' with { type: 'json' };

const dosesOf = new Map<string, string[]>(Object.entries(words.doses));

/** One medicine of the prescription: what, how much each time, how often, how long, when, and how many in all. */
export function LineFields(props: {
  index: number;
  medicine: Medicine;
  onHand: number;
  warnings: readonly Warning[];
  control: Control<Writing, unknown, PrescriptionForm>;
  getValues: UseFormGetValues<Writing>;
  setValue: UseFormSetValue<Writing>;
  onRemove: () => void;
  autoFocus: boolean;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { number } = useFormats();
  const { index, medicine, onHand, control } = props;
  const name = printedName(medicine);
  const wordsFor = useWarningWords(bilingual(medicine.unit));
  const unit = bilingual(medicine.unit);
  const recountWith = (change: Partial<Course>) => {
    const { dose, timesPerDay, days, quantity } = props.getValues(`lines.${index}`);
    const after = recount({ dose, timesPerDay, days, quantity }, change, medicine.unit.vi);
    if (!Object.is(after.quantity, quantity)) props.setValue(`lines.${index}.quantity`, after.quantity);
  };

  return (
    <fieldset className={styles.line}>
      <legend className="visually-hidden">
        {name} {medicine.strength}
      </legend>
      <div className={styles.head}>
        <span className={styles.number}>{index + 1}</span>
        <span className={styles.name}>
          <strong>
            {name} {medicine.strength}
          </strong>{' '}
          <Quiet small>
            {bilingual(medicine.form)} · {bilingual(medicine.route)}
          </Quiet>
        </span>
        {medicine.toxic && <Badge tone="problem" label={t('doctor.toxic')} />}
        <Quiet small>{t('doctor.onHand', { quantity: number(onHand), unit })}</Quiet>
        <Button
          tone="plain"
          iconOnly
          icon="remove"
          label={t('doctor.lineRemove', { name })}
          onPress={props.onRemove}
        />
      </div>
      <div className={styles.fields}>
        <FormField control={control} name={`lines.${index}.dose`}>
          {(field) => (
            <SuggestField
              {...field}
              onChange={(dose) => {
                recountWith({ dose });
                field.onChange(dose);
              }}
              onBlur={() => {
                const dose = withUnit(field.value, medicine.unit.vi);
                if (dose !== field.value) {
                  recountWith({ dose });
                  field.onChange(dose);
                }
                field.onBlur();
              }}
              label={t('doctor.dose')}
              suggestions={dosesOf.get(medicine.unit.vi) ?? []}
              maxLength={60}
              autoFocus={props.autoFocus}
            />
          )}
        </FormField>
        <FormField control={control} name={`lines.${index}.timesPerDay`}>
          {(field) => (
            <NumberField
              {...field}
              onChange={(timesPerDay) => {
                recountWith({ timesPerDay });
                field.onChange(timesPerDay);
              }}
              label={t('doctor.timesPerDay')}
            />
          )}
        </FormField>
        <FormField control={control} name={`lines.${index}.days`}>
          {(field) => (
            <NumberField
              {...field}
              onChange={(days) => {
                recountWith({ days });
                field.onChange(days);
              }}
              label={t('doctor.days')}
            />
          )}
        </FormField>
        <FormField control={control} name={`lines.${index}.when`}>
          {(field) => <SuggestField {...field} label={t('doctor.when')} suggestions={words.when} />}
        </FormField>
        <FormField control={control} name={`lines.${index}.quantity`}>
          {(field) => <NumberField {...field} label={t('doctor.quantity')} unit={unit} />}
        </FormField>
      </div>
      {props.warnings.length > 0 && (
        <div className={styles.warnings} role="status">
          {props.warnings.map((warning) => (
            <Badge
              key={warning.kind}
              tone={warning.refused ? 'problem' : 'priority'}
              icon="alert"
              label={wordsFor(warning)}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}

function useWarningWords(unit: string): (warning: Warning) => string {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (warning) => {
    switch (warning.kind) {
      case 'too-many-days':
        return t('doctor.warning.tooManyDays', { days: warning.days });
      case 'duplicate':
        return t('doctor.warning.duplicate');
      case 'same-ingredient':
        return t('doctor.warning.sameIngredient', { inn: warning.inn });
      case 'out-of-stock':
        return t('doctor.warning.outOfStock');
      case 'low-stock':
        return t('doctor.warning.lowStock', { quantity: number(warning.onHand), unit });
    }
  };
}

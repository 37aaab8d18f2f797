import { useRef, useState } from 'react';
import type { Control, UseFormGetValues, UseFormSetValue } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Button, FormField, LetterChips, NumberField, SuggestField } from '#renderer/ui/index.ts';
import type { Medicine } from '#shared/domain/medicine/medicine.ts';
import { countOfTimes, timesFor } from '#shared/domain/prescription/day-times.ts';
import { type Course, isOwnQuantity, recount, withUnit } from '#shared/domain/prescription/quantity.ts';
import { isImpossiblePart, type Writing, type Written } from '../prescription-draft.ts';
import words from '../words-on-paper.json' with { type: 'json' };
import styles from './line.module.css';
import { OfferList } from './offer-list.tsx';
import { filledBy, type Missing, type Offer } from './offered-courses.ts';
import { useTimeChips } from './use-course-words.ts';

const dosesOf = new Map<string, string[]>(Object.entries(words.doses));

export interface EditorProps {
  index: number;
  medicine: Medicine;
  offers: readonly Offer[];
  missing: Missing;
  control: Control<Writing, unknown, Written>;
  getValues: UseFormGetValues<Writing>;
  setValue: UseFormSetValue<Writing>;
  /** An offer was taken; what it leaves open is for the doctor. */
  onFilled: (needs: 'days' | undefined) => void;
}

/** One medicine while it is written: offers at one key, else how much, when, how long, and how many in all. */
export function LineEditor({ index, medicine, offers, control, getValues, setValue, ...props }: EditorProps) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const chips = useTimeChips();
  const [offering, setOffering] = useState(() => getValues(`lines.${index}.dose`) === '');
  // Offers that come late, because the tables were not there yet, take the cursor from nobody who has begun to type.
  const [offersFirst] = useState(() => offering && offers.length > 0);
  const unit = bilingual(medicine.unit);
  const changed = { shouldDirty: true };
  const isOwn = useRef(isOwnQuantity(getValues(`lines.${index}`), medicine));
  const recountWith = (change: Partial<Course>) => {
    const { dose, timesPerDay, days, quantity } = getValues(`lines.${index}`);
    const after = recount({ dose, timesPerDay, days, quantity }, change, medicine, isOwn.current);
    if (!Object.is(after.quantity, quantity)) setValue(`lines.${index}.quantity`, after.quantity, changed);
  };
  const take = (offer: Offer) => {
    const filled = filledBy(medicine, offer);
    setValue(`lines.${index}`, filled, changed);
    isOwn.current = false;
    setOffering(false);
    props.onFilled(filled.days === undefined ? 'days' : undefined);
  };
  return (
    <div className={styles.editor}>
      {offering && (
        <OfferList
          offers={offers}
          missing={props.missing}
          autoFocus={offersFirst || getValues(`lines.${index}.dose`) === ''}
          onTake={take}
        />
      )}
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
              suggestions={(dosesOf.get(medicine.unit.vi) ?? []).filter(
                (dose) => !isImpossiblePart(dose, medicine),
              )}
              maxLength={60}
              error={
                field.error ??
                (isImpossiblePart(field.value, medicine) ? t('fieldError.not-divisible') : undefined)
              }
              autoFocus={!offersFirst}
            />
          )}
        </FormField>
        <FormField control={control} name={`lines.${index}.times`}>
          {(field) => (
            <LetterChips
              {...field}
              value={field.value ?? []}
              onChange={(times) => {
                const before = getValues(`lines.${index}.timesPerDay`);
                const timesPerDay = countOfTimes({ timesPerDay: before, times });
                recountWith({ timesPerDay });
                if (timesPerDay !== before) setValue(`lines.${index}.timesPerDay`, timesPerDay, changed);
                field.onChange(times);
              }}
              label={t('prescribing.times')}
              options={chips}
            />
          )}
        </FormField>
        <FormField control={control} name={`lines.${index}.timesPerDay`}>
          {(field) => (
            <NumberField
              {...field}
              onChange={(timesPerDay) => {
                recountWith({ timesPerDay });
                const { times, when } = getValues(`lines.${index}`);
                setValue(`lines.${index}.times`, timesFor({ timesPerDay, times, when }), changed);
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
      </div>
      <div className={styles.fields} data-second>
        <FormField control={control} name={`lines.${index}.when`}>
          {(field) => (
            <SuggestField {...field} label={t('doctor.when')} suggestions={words.when} maxLength={120} />
          )}
        </FormField>
        <FormField control={control} name={`lines.${index}.quantity`}>
          {(field) => (
            <NumberField
              {...field}
              onChange={(quantity) => {
                isOwn.current = isOwnQuantity({ ...getValues(`lines.${index}`), quantity }, medicine);
                field.onChange(quantity);
              }}
              label={t('doctor.quantity')}
              unit={unit}
            />
          )}
        </FormField>
        {!offering && offers.length > 0 && (
          <Button
            tone="plain"
            icon="list"
            label={t('prescribing.offers')}
            onPress={() => setOffering(true)}
          />
        )}
      </div>
    </div>
  );
}

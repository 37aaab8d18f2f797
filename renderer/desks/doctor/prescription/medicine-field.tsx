import { type Ref, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual, useFormats } from '#renderer/i18n/index.ts';
import { Badge, Quiet, TypeAhead } from '#renderer/ui/index.ts';
import { type Medicine, printedName } from '#shared/domain/medicine/medicine.ts';
import styles from './medicine-field.module.css';
import { indexMedicines, searchMedicines } from './search-medicines.ts';

/** Adds a medicine of the day's formulary; each shows what is left of it. */
export function MedicineField(props: {
  formulary: readonly Medicine[];
  onHand: (medicine: string) => number;
  onTake: (medicine: Medicine) => void;
  text: string;
  onText: (text: string) => void;
  error: string | undefined;
  inputRef: Ref<HTMLElement | null>;
  autoFocus: boolean;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { number } = useFormats();
  const { formulary, onHand, text } = props;
  const index = useMemo(() => indexMedicines(formulary), [formulary]);
  const found = useMemo(() => searchMedicines(index, text, onHand), [index, text, onHand]);
  return (
    <TypeAhead
      label={t('doctor.addMedicine')}
      placeholder={t('doctor.medicinePlaceholder')}
      ref={props.inputRef}
      autoFocus={props.autoFocus}
      value={text}
      onChange={props.onText}
      error={props.error}
      found={found}
      keyOf={(medicine) => medicine.id}
      onTake={props.onTake}
      render={(medicine) => (
        <span className={styles.option}>
          <span>
            <strong>{printedName(medicine)}</strong> {medicine.strength}{' '}
            <Quiet small>
              {medicine.inn.length > 1 && `${medicine.inn.join(' + ')} · `}
              {bilingual(medicine.form)}
            </Quiet>
          </span>
          {onHand(medicine.id) > 0 ? (
            <Quiet small>
              {number(onHand(medicine.id))} {bilingual(medicine.unit)}
            </Quiet>
          ) : (
            <Badge tone="problem" label={t('doctor.outOfStock')} />
          )}
        </span>
      )}
    />
  );
}

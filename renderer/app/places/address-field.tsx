import { type Ref, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CompletingField } from '#renderer/ui/index.ts';
import { communeLabel } from '#shared/domain/places/commune.ts';
import { type Address, longestAddress, suggestPlaces, takePlace, typeAddress } from './address.ts';
import styles from './address-field.module.css';
import { usePlaces } from './use-places.ts';

/** An address in one's own words, completed from the communes of today by their names of today or before. */
export function AddressField(props: {
  label: string;
  value: Address;
  onChange: (value: Address) => void;
  onBlur?: () => void;
  error?: string | undefined;
  name?: string;
  ref?: Ref<HTMLElement | null>;
  /** Of the clinic's site: its communes come first. */
  province: string | undefined;
}) {
  const { label, value, onChange, onBlur, error, name, ref } = props;
  const { t } = useTranslation();
  const places = usePlaces(props.province);
  const found = useMemo(() => suggestPlaces(value, places), [value, places]);
  return (
    <CompletingField
      label={label}
      // Always one line, so that the fields below stay where they are.
      hint={
        value.commune
          ? t('places.inCommune', { commune: communeLabel(value.commune) })
          : t('places.addressHint')
      }
      error={error}
      name={name}
      ref={ref}
      value={value.address}
      onChange={(text) => onChange(typeAddress(value, text, places))}
      onBlur={onBlur}
      maxLength={longestAddress}
      found={found}
      keyOf={({ commune }) => commune.code}
      onTake={(place) => onChange(takePlace(value, place))}
      render={({ commune, former }) => (
        <span className={styles.place}>
          <span>{communeLabel(commune)}</span>
          {former && <small className={styles.former}>{t('places.formerly', { names: former })}</small>}
        </span>
      )}
    />
  );
}

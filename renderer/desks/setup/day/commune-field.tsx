import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { type FoundPlace, searchPlaces } from '#shared/domain/places/search-places.ts';
import { usePlaces } from '../../../app/places/use-places.ts';
import { CompletingField, Quiet } from '../../../ui/index.ts';

type Field = Pick<
  ComponentProps<typeof CompletingField>,
  'value' | 'onChange' | 'onBlur' | 'name' | 'ref' | 'error'
>;

/** `Tỉnh Tuyên Quang` as it stands after a commune's name on papers. */
const shortProvince = (province: string) => province.replace(/^Tỉnh /, '');

/** The commune of the site, completed from today's communes by any name they have or had; taking one names its province. */
export function CommuneField({
  province,
  onTake,
  ...field
}: Field & { province: string; onTake: (commune: string, province: string) => void }) {
  const { t } = useTranslation();
  const { index, near } = usePlaces(province || undefined);
  const typed = field.value.trim();
  const found = index && typed !== '' ? searchPlaces(index, typed, { near }) : [];
  return (
    <CompletingField
      label={t('setupDay.commune')}
      required
      maxLength={200}
      {...field}
      found={found.filter(({ commune }) => commune.name !== typed)}
      keyOf={({ commune }: FoundPlace) => commune.code}
      onTake={({ commune }) => onTake(commune.name, shortProvince(commune.province))}
      render={({ commune, former }) => (
        <>
          {commune.name}, {shortProvince(commune.province)}{' '}
          {former && <Quiet small>{t('places.formerly', { names: former })}</Quiet>}
        </>
      )}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { ageOn, type Birth } from '#shared/domain/patient/birth.ts';
import type { Sex } from '#shared/domain/patient/person.ts';

interface Named {
  name: string;
  sex: Sex;
  birth: Birth;
  unnamed?: true | undefined;
}

/**
 * How somebody is called on the screens: by name, or as `Chưa rõ tên, nam, khoảng 40` while nobody knows it. `date` is
 * the clinic day, `yyyy-MM-dd`; it is left out where sex and age stand beside the name.
 */
export function usePersonName(): (person: Named, date?: string) => string {
  const { t } = useTranslation();
  return ({ name, sex, birth, unnamed }, date) => {
    if (!unnamed) return name;
    if (date === undefined) return t('person.nameUnknown');
    return t('person.unnamed', { sex: t(`sex.${sex}`).toLowerCase(), years: ageOn(birth, date).years });
  };
}

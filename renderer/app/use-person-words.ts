import { useTranslation } from 'react-i18next';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import type { Person, PersonField } from '#shared/domain/patient/person.ts';
import { communeLabel } from '#shared/domain/places/commune.ts';
import type vi from '../i18n/vi.json';

type Ethnicity = keyof typeof vi.ethnicity;

/** What a field of a person says, in words; empty where nothing was said. */
export function usePersonWords(): (person: Partial<Person>, field: PersonField) => string {
  const { t } = useTranslation();
  const ethnicities = t('ethnicity', { returnObjects: true });
  const isEthnicity = (code: string): code is Ethnicity => Object.hasOwn(ethnicities, code);
  const yesOrNo = (value: boolean | undefined) =>
    value === undefined ? '' : t(value ? 'common.yes' : 'common.no');
  return (person, field) => {
    switch (field) {
      case 'sex':
        return person.sex ? t(`sex.${person.sex}`) : '';
      case 'birth':
        return person.birth ? formatBirth(person.birth) : '';
      case 'ethnicity': {
        const code = person.ethnicity ?? '';
        return isEthnicity(code) ? t(`ethnicity.${code}`) : code;
      }
      case 'language':
        return person.language ? t(`spokenLanguage.${person.language}`) : '';
      case 'commune':
        return person.commune ? communeLabel(person.commune) : '';
      case 'unnamed':
      case 'estimatedAge':
      case 'needsInterpreter':
      case 'viettel':
        return yesOrNo(person[field]);
      default:
        return person[field] ?? '';
    }
  };
}

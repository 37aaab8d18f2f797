import { useTranslation } from 'react-i18next';
import type { Fact } from '#shared/domain/dispute.ts';
import { healthSchema } from '#shared/domain/patient/health.ts';
import { type Person, personSchema } from '#shared/domain/patient/person.ts';
import { closingReasons } from '#shared/domain/visit/closing.ts';
import type { DisputeRow } from '#shared/rows.ts';
import { usePersonWords } from '../../../app/use-person-words.ts';
import type vi from '../../../i18n/vi.json';
import { useFieldName } from './use-dispute-words.ts';

type Went = keyof typeof vi.disputeFact.went;

/** What one of the facts of a dispute says; `name` is whose record or visit it is about. */
export function useFactWords(): (dispute: DisputeRow, fact: Fact, name: string) => string {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  const valueWords = useValueWords();
  const went = t('disputeFact.went', { returnObjects: true });
  const isKnown = (type: string): type is Went => Object.hasOwn(went, type);
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return (dispute, fact, name) => {
    const { kind, about = '' } = dispute;
    const { type, value } = fact;
    switch (kind) {
      case 'called-twice':
        return t('disputeFact.called', { room: text(value) });
      case 'prescribed-twice':
        return t('disputeFact.prescribed', { code: text(value) });
      case 'dispensed-twice':
        return t('disputeFact.handedOut', { items: text(value) });
      case 'granted-twice':
        return value ? t('disputeFact.grantedNumber', { number: text(value) }) : t('disputeFact.granted');
      case 'edited-twice':
        return t('disputeFact.field', { field: fieldName(about), value: valueWords(about, value) });
      case 'closed-continued': {
        const reason = closingReasons.find((each) => each === value);
        if (type === 'visit.closed')
          return t('disputeFact.closed', { reason: reason ? t(`closingReason.${reason}`) : '' });
        return t(`disputeFact.went.${isKnown(type) ? type : 'other'}`);
      }
      case 'letter-twice':
        return t('disputeFact.computer', { name: text(value) });
      case 'last-coordinator':
        return t(type === 'day.access-revoked' ? 'disputeFact.accessTaken' : 'disputeFact.listedAnew', {
          name: text(value),
        });
      case 'same-number':
        return t('disputeFact.record', { name });
      case 'ticket-twice':
        return t('disputeFact.visit', { name });
      default:
        return t('disputeFact.went.other');
    }
  };
}

/** The value of a person's field in words. */
export function useValueWords(): (about: string, value: unknown) => string {
  const { t } = useTranslation();
  const words = usePersonWords();
  return (about, value) => {
    if (about === 'health') {
      const { allergies = [], conditions = [] } = healthSchema.safeParse(value).data ?? {};
      const listed = (items: string[]) => items.join(', ') || t('disputeFact.none');
      return [
        t('disputeFact.allergies', { list: listed(allergies.map(({ substance }) => substance)) }),
        t('disputeFact.conditions', { list: listed(conditions.map((each) => each.text)) }),
      ].join('; ');
    }
    const field = personSchema.keyof().options.find((each) => each === about);
    if (!field || !personSchema.shape[field].safeParse(value).success) return t('disputeFact.nothing');
    return words({ [field]: value } as Partial<Person>, field) || t('disputeFact.nothing');
  };
}

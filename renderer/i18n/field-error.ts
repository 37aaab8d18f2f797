import { useTranslation } from 'react-i18next';
import type vi from './vi.json';

type FieldErrorCode = keyof typeof vi.fieldError;

/** The sentence for a schema's message: its own where there is one, else that something is not right. */
export function useFieldErrorWords(): (code: string | undefined) => string | undefined {
  const { t } = useTranslation();
  const codes = t('fieldError', { returnObjects: true });
  const isKnown = (code: string): code is FieldErrorCode => Object.hasOwn(codes, code);
  return (code) =>
    code === undefined ? undefined : t(isKnown(code) ? `fieldError.${code}` : 'fieldError.invalid');
}

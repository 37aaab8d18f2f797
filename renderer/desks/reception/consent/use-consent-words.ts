import { useTranslation } from 'react-i18next';
import type { Consent } from '#shared/domain/patient/consent.ts';
import { useFormats } from '../../../i18n/index.ts';

/** What somebody consented to in a sentence, and when and to whom they said so. */
export function useConsentWords(): (consent: Consent) => { what: string; recorded: string } {
  const { t } = useTranslation();
  const formats = useFormats();
  return ({ healthData, contact, evidence, witness, at, by }) => {
    const proof = evidence === 'none' ? undefined : t(`consent.by.${evidence}`);
    const seen = witness && t('consent.witnessed', { name: witness });
    return {
      what: [
        `${t('consent.healthData')}: ${t(`consent.answer.${healthData}`)}`,
        `${t('consent.contact')}: ${t(`consent.answer.${contact}`)}`,
        [proof, seen].filter(Boolean).join(' '),
      ]
        .filter(Boolean)
        .join(' · '),
      recorded: t('consent.recordedBy', { time: formats.time(at), date: formats.date(at), name: by.name }),
    };
  };
}

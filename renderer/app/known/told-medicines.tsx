import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/i18n/index.ts';
import { Quiet } from '#renderer/ui/index.ts';
import { saysNothing } from '#shared/domain/medicine-facts/names.ts';
import type { OwnMedicines } from '#shared/domain/visit/known-today.ts';

/** What somebody takes already, as it was told: to whom, and when. */
export function ToldMedicines({ of: { told } }: { of: OwnMedicines }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  return (
    <span>
      <Quiet small>{t('triage.medicines')}:</Quiet>{' '}
      {told.map(({ text, at, by }, index) => (
        <span key={`${at} ${text}`}>
          {index > 0 && '; '}
          {saysNothing(text) ? t('known.takesNone') : text}{' '}
          <Quiet small>({t('known.saidBy', { name: by.name, time: time(at) })})</Quiet>
        </span>
      ))}
    </span>
  );
}

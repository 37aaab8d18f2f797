import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/i18n/index.ts';
import { Quiet } from '#renderer/ui/index.ts';
import type { VisitRow } from '#shared/rows.ts';

/** The prescriptions of a visit that do not count any more, each with the one that took its place. */
export function ReplacedPrescriptions({ visit: { prescriptions } }: { visit: VisitRow }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return prescriptions.slice(0, -1).map(({ id, code, at, prescriber }, index) => {
    // Without a line of its own it was left aside for the one that counts.
    const by = prescriptions.find(({ replaces }) => replaces === code) ?? prescriptions[index + 1];
    return (
      <Quiet key={id} small>
        <s>{t('doctor.prescriptionCode', { code })}</s> ({prescriber.name}, {formats.time(at)}):{' '}
        <strong>{t('prescribing.replacedBy', { code: by?.code ?? '' })}</strong>
      </Quiet>
    );
  });
}

import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/i18n/index.ts';
import { Notice, Quiet } from '#renderer/ui/index.ts';
import type { MedicineFacts } from '#shared/domain/medicine-facts/facts.ts';

/** By which edition of the tables is checked, and whether a pharmacist has gone through it. */
export function EditionNote({ facts }: { facts: MedicineFacts | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!facts) return <Quiet small>{t('prescribing.loading')}</Quiet>;
  const { edition, reviewed } = facts;
  const review = reviewed
    ? t('prescribing.reviewed', { name: reviewed.by, date: formats.date(reviewed.on) })
    : t('prescribing.notReviewed');
  return <Quiet small>{`${t('prescribing.edition', { edition })} · ${review}`}</Quiet>;
}

/** A broken file of the tables: then nothing of it is checked, and somebody has to be told. */
export function TableProblem({ facts }: { facts: MedicineFacts | undefined }) {
  const { t } = useTranslation();
  if (!facts?.problem) return null;
  const { file, path } = facts.problem;
  return (
    <Notice
      tone="problem"
      title={t('prescribing.tableProblem')}
      text={t('prescribing.tableProblemText', { file, path })}
    />
  );
}

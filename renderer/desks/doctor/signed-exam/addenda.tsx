import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/i18n/index.ts';
import { Quiet } from '#renderer/ui/index.ts';
import type { Addendum } from '#shared/domain/exam/exam.ts';
import styles from './signed-exam.module.css';

/** What was added to a signed exam or report, with who added it and when. */
export function Addenda({ addenda }: { addenda: readonly Addendum[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (addenda.length === 0) return null;
  return (
    <ul className={styles.addenda} aria-label={t('signedExam.addenda')}>
      {addenda.map(({ id, at, by, text }) => (
        <li key={id}>
          <Quiet small>{t('signedExam.addedBy', { time: formats.time(at), name: by.name })}</Quiet>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
}

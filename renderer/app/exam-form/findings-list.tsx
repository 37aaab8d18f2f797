import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Icon, Quiet } from '#renderer/ui/index.ts';
import type { Answers } from '#shared/domain/exam-form/answers.ts';
import type { ExamForm } from '#shared/domain/exam-form/exam-form.ts';
import { type Finding, findingsOf } from '#shared/domain/exam-form/findings.ts';
import styles from './findings-list.module.css';

interface Props {
  form: ExamForm;
  answers: Answers;
  /** Beside other work: in one piece, without the names of the sections. */
  compact?: boolean;
}

/** What was found, in words: what is out of the ordinary marked and first, and how much of the rest is normal. */
export function FindingsList({ form, answers, compact = false }: Props) {
  const { t, i18n } = useTranslation();
  const bilingual = useBilingual();
  const sections = findingsOf(form, answers, i18n.language === 'en' ? 'en' : 'vi');
  if (sections.length === 0) return <Quiet>{t('examForm.nothing')}</Quiet>;
  if (compact) return <Findings findings={sections.flatMap(({ findings }) => findings)} />;
  return (
    <div className={styles.sections}>
      {sections.map(({ section, title, findings }) => (
        <section key={section} aria-label={title}>
          <h4>{title}</h4>
          <Findings findings={findings} />
        </section>
      ))}
      {!form.reviewed && <Quiet small>{`${bilingual(form.title)} · ${t('examForm.notReviewed')}`}</Quiet>}
    </div>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const normal = findings.filter((finding) => finding.normal);
  const told = findings.filter((finding) => !finding.normal).toSorted(unusualFirst);
  return (
    <ul className={styles.findings}>
      {told.map(({ field, label, value, unusual }) => (
        <li key={field} data-unusual={unusual || undefined}>
          {unusual && <Icon name="alert" size={15} />}
          <span>
            {label}: <strong>{value}</strong>
          </span>
        </li>
      ))}
      {normal.length > 0 && (
        <li className={styles.normal}>
          <Icon name="check" size={15} />
          <span>
            {told.length > 0 ? t('examForm.restNormal', { count: normal.length }) : t('examForm.allIsNormal')}
          </span>
        </li>
      )}
    </ul>
  );
}

const unusualFirst = (a: Finding, b: Finding) => Number(b.unusual) - Number(a.unusual);

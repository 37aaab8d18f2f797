import { useTranslation } from 'react-i18next';
import { useBilingual, useFormats } from '#renderer/i18n/index.ts';
import { Badge, Quiet } from '#renderer/ui/index.ts';
import { ageRangeOn } from '#shared/domain/triage/age-range.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import styles from './triage-facts.module.css';
import { useComplaintWords } from './use-complaint-words.ts';
import { VitalValues } from './vital-values.tsx';

/** What triage found of somebody, to be read at any desk: the latest record, which is the one that counts. */
export function TriageFacts({ visit, day }: { visit: Pick<VisitRow, 'triage' | 'opened'>; day: DayRow }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const complaintWords = useComplaintWords(day);
  const formats = useFormats();
  const record = visit.triage.at(-1);
  if (!record) return null;
  const { complaints, pregnancy, disability, medicines, note, flags } = record;
  const weeks = pregnancy?.weeks;
  return (
    <article className={styles.facts}>
      <Quiet small>
        {formats.time(record.at)} · {record.by.name}
      </Quiet>
      {complaints.length > 0 && <strong>{complaints.map(complaintWords).join('; ')}</strong>}
      {flags.map((flag) => (
        <span key={flag.id}>
          <Badge
            tone={flag.raisesTo === 'emergency' ? 'problem' : 'priority'}
            icon="problem"
            label={bilingual(flag.name)}
          />
        </span>
      ))}
      <VitalValues vitals={record.vitals} day={day} age={ageRangeOn(visit.opened.person.birth, day.date)} />
      {pregnancy && (
        <span>
          {t('triage.pregnancy')}: {t(`triage.pregnant.${pregnancy.status}`)}
          {weeks !== undefined && ` (${t('triage.weeksCount', { weeks })})`}
        </span>
      )}
      {disability && (
        <span>
          {t('triage.disability')}: {t(`triage.disabled.${disability}`)}
        </span>
      )}
      {medicines && (
        <span>
          {t('triage.medicines')}: {medicines}
        </span>
      )}
      {note && <span>{note}</span>}
    </article>
  );
}

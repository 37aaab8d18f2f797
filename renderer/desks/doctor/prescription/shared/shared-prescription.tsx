import { useTranslation } from 'react-i18next';
import { useBilingual, useFormats } from '#renderer/i18n/index.ts';
import { Button, Notice, Panel, Quiet, Stack } from '#renderer/ui/index.ts';
import { printedName } from '#shared/domain/medicine/medicine.ts';
import type { PrescriptionDraft } from '#shared/domain/prescription/issued.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { InActionBar } from '../../action-bar.tsx';
import { useCourseWords } from '../line/use-course-words.ts';
import styles from './shared.module.css';
import { stillToSee } from './still-to-see.ts';

/** The lines that doctors have added and nobody has issued yet, by whom; and who is still to see the person. */
export function SharedPrescription({
  visit,
  day,
  specialty,
  onWrite,
}: {
  visit: VisitRow;
  day: DayRow;
  specialty: string;
  onWrite: () => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const waiting = stillToSee(visit, day, specialty);
  const names = day.specialties.filter(({ id }) => waiting.includes(id)).map(({ name }) => bilingual(name));
  const isLast = waiting.length === 0;
  return (
    <>
      {isLast ? (
        <Notice tone="priority" title={t('prescribing.toIssue')} text={t('prescribing.toIssueText')} />
      ) : (
        <Notice
          tone="waiting"
          title={t('prescribing.stillToSee', { specialties: names.join(', ') })}
          text={t('prescribing.stillToSeeText')}
        />
      )}
      <Panel
        fill
        title={t('prescribing.sharedTitle')}
        icon="prescription"
        aside={
          isLast || <Button tone="plain" icon="edit" label={t('prescribing.change')} onPress={onWrite} />
        }
      >
        <Stack gap={4}>
          {visit.drafts.map((draft) => (
            <AddedLines key={draft.id} draft={draft} day={day} />
          ))}
        </Stack>
        {isLast && (
          <InActionBar>
            <Button
              tone="primary"
              icon="prescription"
              label={t('prescribing.finish')}
              autoFocus
              onPress={onWrite}
            />
          </InActionBar>
        )}
      </Panel>
    </>
  );
}

function AddedLines({ draft: { lines, at, by }, day }: { draft: PrescriptionDraft; day: DayRow }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const formats = useFormats();
  const courseOf = useCourseWords();
  return (
    <section className={styles.added}>
      <Quiet>{t('doctor.issuedBy', { name: by.name, time: formats.time(at) })}</Quiet>
      <ul>
        {lines.map((line) => {
          const medicine = day.formulary.find(({ id }) => id === line.medicine);
          return (
            <li key={line.medicine}>
              <span>
                <strong>{medicine ? `${printedName(medicine)} ${medicine.strength}` : line.medicine}</strong>
                <br />
                {line.dose} {courseOf(line)}
              </span>
              <strong>
                {String(line.quantity).padStart(2, '0')} {medicine && bilingual(medicine.unit)}
              </strong>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HealthDialog } from '#renderer/app/health/health-dialog.tsx';
import { FactsDialog } from '#renderer/app/known/facts-dialog.tsx';
import { useVisitCommand } from '#renderer/app/queue/index.ts';
import { useMay } from '#renderer/app/session.ts';
import { Button, Choice, Icon } from '#renderer/ui/index.ts';
import type { CannotCheck, CheckReport } from '#shared/domain/prescription/checks/check-report.ts';
import { pregnancyStatuses } from '#shared/domain/triage/triage.ts';
import { takesNoMedicines } from '#shared/domain/visit/noted-facts.ts';
import type { DayRow, PatientRow, VisitRow } from '#shared/rows.ts';
import styles from './checks.module.css';

/** What nobody has asked yet, and by which the lines cannot be checked whole: asked for here. */
export function Unasked({
  report,
  visit,
  patient,
  day,
}: {
  report: CheckReport | undefined;
  visit: VisitRow;
  patient: PatientRow | null | undefined;
  day: DayRow;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const { command, busy } = useVisitCommand(visit);
  const [noting, setNoting] = useState<'health' | 'medicines'>();
  const close = () => setNoting(undefined);
  const reasons = new Set(report?.lines.flatMap(({ checks }) => checks.flatMap(({ why }) => why ?? [])));
  const isUnasked = (...of: CannotCheck[]) => of.some((each) => reasons.has(each));
  const health = isUnasked('allergies-not-asked', 'conditions-not-asked');
  const medicines = isUnasked('own-medicines-not-asked');
  const pregnancy = isUnasked('pregnancy-not-asked');
  return (
    <>
      {health && (
        <div className={styles.ask} role="status">
          <Icon name="info" size={18} />
          <span>{t('prescribing.askHealth')}</span>
          {patient && may('patient.note-health') && (
            <Button
              tone="plain"
              icon="edit"
              label={t('prescribing.noteHealth')}
              onPress={() => setNoting('health')}
            />
          )}
        </div>
      )}
      {medicines && (
        <div className={styles.ask} role="status">
          <Icon name="info" size={18} />
          <span>{t('prescribing.askMedicines')}</span>
          {patient && may('visit.note-facts') && (
            <>
              <Button
                tone="plain"
                icon="check"
                label={t('known.takesNone')}
                busy={busy}
                onPress={() => command('visit.note-facts', { medicines: takesNoMedicines })}
              />
              <Button
                tone="plain"
                icon="edit"
                label={t('prescribing.noteMedicines')}
                onPress={() => setNoting('medicines')}
              />
            </>
          )}
        </div>
      )}
      {pregnancy && may('visit.note-facts') && (
        <Choice
          label={t('prescribing.askPregnancy')}
          options={pregnancyStatuses.map((value) => ({ value, label: t(`prescribing.pregnant.${value}`) }))}
          value={undefined}
          disabled={busy}
          onChange={(status) => command('visit.note-facts', { pregnancy: { status } })}
        />
      )}
      {patient && <HealthDialog opened={noting === 'health'} onClose={close} patient={patient} day={day} />}
      {patient && noting === 'medicines' && (
        <FactsDialog visit={visit} person={patient.person} first="medicines" onClose={close} />
      )}
    </>
  );
}

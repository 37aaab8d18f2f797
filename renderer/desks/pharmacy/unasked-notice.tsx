/** That nobody asked what medicines are checked against, so that no check was made of it; asked for here. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Checked } from '#shared/domain/prescription/checks/checked.ts';
import { knownToday } from '#shared/domain/visit/known-today.ts';
import type { DayRow, PatientRow, VisitRow } from '#shared/rows.ts';
import { HealthDialog } from '../../app/health/health-dialog.tsx';
import { FactsDialog } from '../../app/known/facts-dialog.tsx';
import { useMay } from '../../app/session.ts';
import { Button, Icon } from '../../ui/index.ts';
import styles from './pharmacy.module.css';
import { type Question, unaskedOf } from './unasked.ts';

export function UnaskedNotice({
  visit,
  patient,
  day,
  checked,
}: {
  visit: VisitRow;
  patient: PatientRow;
  day: DayRow;
  checked: Checked | undefined;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const [asking, setAsking] = useState<'health' | 'medicines'>();
  const close = () => setAsking(undefined);
  const { now, since } = unaskedOf(patient.health, knownToday(visit), checked);
  const named = (questions: readonly Question[]) =>
    questions.map((each) => t(`dispensing.question.${each}`)).join(', ');
  const asksHealth = now.some((each) => each !== 'medicines');
  return (
    <>
      {now.length > 0 && (
        <div className={styles.unasked} role="status">
          <Icon name="info" size={20} />
          <strong>{t('dispensing.unasked', { list: named(now) })}</strong>
          {asksHealth && may('patient.note-health') && (
            <Button
              tone="plain"
              icon="edit"
              label={t('health.short')}
              shortcut="Shift+F2"
              onPress={() => setAsking('health')}
            />
          )}
          {now.includes('medicines') && may('visit.note-facts') && !visit.closed && (
            <Button
              tone="plain"
              icon="edit"
              label={t('triage.medicines')}
              shortcut="Shift+F3"
              onPress={() => setAsking('medicines')}
            />
          )}
        </div>
      )}
      {since.length > 0 && (
        <div className={styles.unasked} role="status">
          <Icon name="info" size={20} />
          <span>{t('dispensing.uncheckedThen', { list: named(since) })}</span>
        </div>
      )}
      <HealthDialog opened={asking === 'health'} onClose={close} patient={patient} day={day} />
      {asking === 'medicines' && (
        <FactsDialog visit={visit} person={patient.person} first="medicines" onClose={close} />
      )}
    </>
  );
}

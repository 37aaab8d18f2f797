import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HealthDialog } from '#renderer/app/health/health-dialog.tsx';
import { FactsDialog } from '#renderer/app/known/facts-dialog.tsx';
import { ReactionDialog } from '#renderer/app/reactions/reaction-dialog.tsx';
import { useMay } from '#renderer/app/session.ts';
import { Button } from '#renderer/ui/index.ts';
import type { DayRow, PatientRow, VisitRow } from '#shared/rows.ts';
import styles from './write-down.module.css';

type Asking = 'health' | 'facts' | 'reaction';

/** What any doctor may write down of somebody besides the exam, each by its key. */
export function WriteDown({ visit, patient, day }: { visit: VisitRow; patient: PatientRow; day: DayRow }) {
  const { t } = useTranslation();
  const may = useMay();
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  return (
    <div className={styles.buttons}>
      {may('patient.note-health') && (
        <Button
          tone="plain"
          icon="edit"
          label={t('health.short')}
          shortcut="Shift+F2"
          onPress={() => setAsking('health')}
        />
      )}
      {may('visit.note-facts') && !visit.closed && (
        <Button
          tone="plain"
          icon="vitals"
          label={t('known.title')}
          shortcut="Shift+F3"
          onPress={() => setAsking('facts')}
        />
      )}
      {may('patient.record-reaction') && (
        <Button
          tone="plain"
          icon="alert"
          label={t('reaction.title')}
          shortcut="Alt+P"
          onPress={() => setAsking('reaction')}
        />
      )}
      <HealthDialog opened={asking === 'health'} onClose={close} patient={patient} day={day} />
      {asking === 'facts' && <FactsDialog visit={visit} person={patient.person} onClose={close} />}
      {asking === 'reaction' && <ReactionDialog visit={visit} patient={patient} day={day} onClose={close} />}
    </div>
  );
}

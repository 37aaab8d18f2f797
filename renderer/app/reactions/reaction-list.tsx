import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/i18n/index.ts';
import { Badge, Button, Quiet } from '#renderer/ui/index.ts';
import type { PatientRow } from '#shared/rows.ts';
import { useUndo } from '../use-undo.ts';
import styles from './reaction-list.module.css';

/** Suspected reactions of today, each with its signs and what was done; one's own last one can be taken back. */
export function ReactionList({ patient }: { patient: PatientRow }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const undo = useUndo('patient', patient);
  const last = patient.lastStep?.id;
  if (patient.reactions.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('reaction.list')}>
      {patient.reactions.map(({ event, name, at, signs, severity, action, by }) => (
        <li key={event}>
          <span className={styles.head}>
            <Badge
              tone="problem"
              icon="alert"
              strong={severity === 'severe'}
              label={t(`reaction.severities.${severity}.label`)}
            />
            <strong>{name}</strong>
          </span>
          <span>
            {time(at)}: {signs}. {action}
          </span>
          <Quiet small>{by.name}</Quiet>
          {undo && event === last && (
            <Button
              tone="plain"
              icon="undo"
              label={t('reaction.undo')}
              busy={undo.busy}
              onPress={undo.undo}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

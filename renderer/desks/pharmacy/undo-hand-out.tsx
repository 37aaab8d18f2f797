import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitRow } from '#shared/rows.ts';
import { useUndo } from '../../app/use-undo.ts';
import { useFormats } from '../../i18n/index.ts';
import { Button, Dialog, Stack } from '../../ui/index.ts';
import { handOutsOf } from './hand-outs.ts';
import styles from './pharmacy.module.css';

/** Takes back one's own last hand-out, once the medicine itself is back. */
export function UndoHandOut({ visit }: { visit: VisitRow }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [asks, setAsks] = useState(false);
  const undo = useUndo('visit', visit.lastStep?.type === 'dispensing.handed-out' ? visit : null);
  const last = handOutsOf(visit)[0];
  if (!undo || !last) return null;
  return (
    <>
      <Button icon="undo" label={t('pharmacy.undo')} shortcut="F9" onPress={() => setAsks(true)} />
      <Dialog
        title={t('pharmacy.undoTitle')}
        opened={asks}
        onClose={() => setAsks(false)}
        size="small"
        actions={
          <>
            <Button label={t('common.cancel')} onPress={() => setAsks(false)} />
            <Button
              tone="primary"
              icon="undo"
              label={t('pharmacy.undoConfirm')}
              shortcut="Ctrl+Enter"
              busy={undo.busy}
              autoFocus
              onPress={() => undo.undo().finally(() => setAsks(false))}
            />
          </>
        }
      >
        <Stack>
          <p>{t('pharmacy.undoText', { name: visit.opened.person.name, ticket: visit.ticket })}</p>
          <ul className={styles.takeBack}>
            {last.items.map((item) => (
              <li key={item.lot}>
                <span>
                  {item.name} <small>{t('pharmacy.fromLot', { lot: item.lotNumber })}</small>
                </span>
                <strong>{number(item.quantity)}</strong>
              </li>
            ))}
          </ul>
        </Stack>
      </Dialog>
    </>
  );
}

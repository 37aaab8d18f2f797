/** Takes back the last step of a case; an approval or the opening only once it is said what goes. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupportCaseRow } from '#shared/domain/support-case/row.ts';
import { useUndo } from '../../../app/use-undo.ts';
import { Button, Dialog } from '../../../ui/index.ts';

export function UndoStep({ supportCase }: { supportCase: SupportCaseRow }) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  const { ticket, lastStep, stages } = supportCase;
  const reached = stages.find(({ event }) => event === lastStep?.id);
  const what = reached
    ? t('cases.undo.stage', { stage: t(`cases.stage.${reached.stage}`), ticket })
    : t('cases.undo.change', { ticket });
  const undo = useUndo('support-case', supportCase, t('cases.undo.done', { what }));
  if (!undo) return null;
  const weighs = reached?.stage === 'proposed' || reached?.stage === 'approved' ? reached.stage : undefined;
  const close = () => setAsks(false);
  return (
    <>
      <Button
        icon="undo"
        label={t('common.undo')}
        shortcut="F9"
        busy={undo.busy}
        onPress={weighs ? () => setAsks(true) : undo.undo}
      />
      {asks && weighs && (
        <Dialog
          title={t('cases.undo.question', { what })}
          size="small"
          opened
          onClose={close}
          actions={
            <>
              <Button label={t('common.cancel')} onPress={close} />
              <Button
                tone="danger"
                icon="undo"
                label={t(`cases.undo.really.${weighs}`)}
                shortcut="Ctrl+Enter"
                busy={undo.busy}
                onPress={async () => {
                  close();
                  await undo.undo();
                }}
              />
            </>
          }
        >
          {t(`cases.undo.then.${weighs}`)}
        </Dialog>
      )}
    </>
  );
}

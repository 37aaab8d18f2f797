import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentPreview } from '../../../../app/document-preview.tsx';
import { usePrint } from '../../../../app/use-print.ts';
import { Button, Dialog, Quiet, Stack } from '../../../../ui/index.ts';

/** The day in numbers, looked at first and then printed. */
export function DayReport() {
  const { t } = useTranslation();
  const { print, busy } = usePrint();
  const [shown, setShown] = useState(false);
  const title = t('documentKind.day-report');
  return (
    <Stack gap={3}>
      <Quiet>{t('exports.reportText')}</Quiet>
      <div>
        <Button icon="eye" label={t('exports.reportShow')} onPress={() => setShown(true)} />
      </div>
      {shown && (
        <Dialog
          title={title}
          opened
          size="large"
          onClose={() => setShown(false)}
          actions={
            <Button
              tone="primary"
              icon="print"
              label={t('papers.print')}
              shortcut="F8"
              busy={busy}
              onPress={() => print({ kind: 'day-report', subject: 'day' })}
            />
          }
        >
          <div style={{ height: '62vh', display: 'flex', flexDirection: 'column' }}>
            <DocumentPreview kind="day-report" subject="day" title={title} />
          </div>
        </Dialog>
      )}
    </Stack>
  );
}

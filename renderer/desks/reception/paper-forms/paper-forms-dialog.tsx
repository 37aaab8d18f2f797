/** Numbers reserved on paper, for when the power is gone: reserved, printed, and looked at. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blockName, mostPaperForms, type PaperBlock } from '#shared/domain/intake/intake.ts';
import { DocumentPreview } from '../../../app/document-preview.tsx';
import { usePrint } from '../../../app/use-print.ts';
import { useSend } from '../../../app/use-send.ts';
import { useIntake } from '../../../mirror/index.ts';
import { Button, Dialog, EmptyState, Form, Grid, NumberField, Quiet, Stack } from '../../../ui/index.ts';
import { ReservedBlocks } from './reserved-blocks.tsx';

const usualCount = 20;

export function PaperFormsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const intake = useIntake();
  const { send, busy } = useSend();
  const { print, busy: isPrinting } = usePrint();
  const [count, setCount] = useState<number | undefined>(usualCount);
  const [isAsked, setIsAsked] = useState(false);
  const isRight = count !== undefined && Number.isInteger(count) && count >= 1 && count <= mostPaperForms;
  const last = intake?.papers.at(-1);
  const printLast = () => print({ kind: 'paper-forms', subject: 'day' });
  const reserve = async () => {
    setIsAsked(true);
    if (!isRight) return;
    const done = await send({ type: 'day.reserve-paper', subject: 'day', data: { count } });
    if (done) await printLast();
  };
  return (
    <Dialog
      title={t('paper.title')}
      opened
      onClose={onClose}
      size="full"
      actions={
        <>
          <Button label={t('common.close')} onPress={onClose} />
          {last && (
            <Button
              icon="print"
              label={t('paper.reprint', { block: blockName(last) })}
              shortcut="F8"
              busy={isPrinting}
              onPress={printLast}
            />
          )}
          <Button
            tone="primary"
            icon="print"
            label={t('paper.reserve')}
            shortcut="Ctrl+Enter"
            busy={busy}
            onPress={reserve}
          />
        </>
      }
    >
      <Grid columns="minmax(0, 1fr) minmax(0, 1.1fr)" gap={4}>
        <Stack gap={3}>
          <Quiet>{t('paper.text')}</Quiet>
          <Form label={t('paper.title')} onSubmit={reserve} lastEnterSends>
            <NumberField
              label={t('paper.count')}
              hint={t('paper.countHint', { most: mostPaperForms })}
              required
              autoFocus
              value={count}
              onChange={setCount}
              error={isAsked && !isRight ? t('paper.countHint', { most: mostPaperForms }) : undefined}
            />
          </Form>
          <ReservedBlocks blocks={intake?.papers ?? []} />
        </Stack>
        <Preview block={last} />
      </Grid>
    </Dialog>
  );
}

function Preview({ block }: { block: PaperBlock | undefined }) {
  const { t } = useTranslation();
  if (!block) return <EmptyState icon="print" title={t('paper.none')} text={t('paper.noneText')} />;
  return (
    <div style={{ height: 440, display: 'flex', flexDirection: 'column' }}>
      <DocumentPreview
        kind="paper-forms"
        subject="day"
        event={block.event}
        title={t('paper.preview', { block: blockName(block) })}
      />
    </div>
  );
}

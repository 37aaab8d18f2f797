/** Papers that are printed before the day, looked at first; and the template for the next. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blockName } from '#shared/domain/intake/intake.ts';
import { DocumentPreview } from '../../../app/document-preview.tsx';
import { usePrint } from '../../../app/use-print.ts';
import { useIntake } from '../../../mirror/index.ts';
import {
  Button,
  DeskActions,
  EmptyState,
  Grid,
  Panel,
  Quiet,
  Row,
  Stack,
  VirtualList,
} from '../../../ui/index.ts';
import { PaperFormsDialog } from '../../reception/paper-forms/paper-forms-dialog.tsx';
import { NextButton } from '../next-button.tsx';
import type { SectionProps } from '../sections.ts';
import { SaveTemplate } from './save-template.tsx';

const papers = ['campaign-plan', 'crib-sheets', 'room-posters', 'paper-forms'] as const;
type Paper = (typeof papers)[number];

export function PapersSection({ day }: SectionProps) {
  const { t } = useTranslation();
  const { print, busy } = usePrint();
  const intake = useIntake();
  const [shown, setShown] = useState<Paper>('campaign-plan');
  const [reserves, setReserves] = useState(false);
  const forms = intake?.papers.at(-1);
  const kind = t(`documentKind.${shown}`);
  const isThere = shown !== 'paper-forms' || forms !== undefined;
  return (
    <>
      <h1>{t('setup.section.papers')}</h1>
      <Grid columns="minmax(0, 1fr) minmax(0, 1.35fr)" gap={3} grow fill>
        <Stack gap={3} grow>
          <Panel title={t('papers.list')} icon="file">
            <div style={{ height: 264, display: 'flex', flexDirection: 'column' }}>
              <VirtualList
                label={t('papers.list')}
                items={papers}
                keyOf={(each) => each}
                selected={shown}
                onSelect={setShown}
                rowHeight={64}
                render={(each) => (
                  <Stack gap={0}>
                    <strong>{t(`documentKind.${each}`)}</strong>
                    <Quiet small>{t(`papers.about.${each}`)}</Quiet>
                  </Stack>
                )}
              />
            </div>
          </Panel>
          <SaveTemplate day={day} />
        </Stack>
        <Panel
          title={kind}
          icon="eye"
          fill
          aside={
            <Row gap={2}>
              {shown === 'paper-forms' && (
                <Button icon="add" label={t('papers.forms')} onPress={() => setReserves(true)} />
              )}
              {isThere && (
                <Button
                  icon="print"
                  label={t('papers.print')}
                  shortcut="F8"
                  busy={busy}
                  onPress={() => print({ kind: shown, subject: 'day' })}
                />
              )}
            </Row>
          }
        >
          {isThere ? (
            <div style={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
              <DocumentPreview
                key={shown}
                kind={shown}
                subject="day"
                event={shown === 'paper-forms' ? forms?.event : undefined}
                title={shown === 'paper-forms' && forms ? `${kind} ${blockName(forms)}` : kind}
              />
            </div>
          ) : (
            <EmptyState icon="print" title={t('papers.noForms')} text={t('papers.noFormsText')} />
          )}
        </Panel>
      </Grid>
      <DeskActions primary={<NextButton />} />
      {reserves && <PaperFormsDialog onClose={() => setReserves(false)} />}
    </>
  );
}

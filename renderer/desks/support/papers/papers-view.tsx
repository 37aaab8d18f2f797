/** Lists that recipients sign, registers and the report: looked at first, then printed. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayHandleDocument } from '#shared/document-roles.ts';
import { DocumentPreview } from '../../../app/document-preview.tsx';
import { useStaff } from '../../../app/session.ts';
import { usePrint } from '../../../app/use-print.ts';
import { usePeopleOnPapers } from '../../../mirror/index.ts';
import { Badge, Button, DeskLayout, EmptyState, Panel, VirtualList } from '../../../ui/index.ts';
import { PaperCard } from './paper-card.tsx';
import styles from './papers.module.css';
import { type SupportPaper, supportPapers } from './papers.ts';

export function PapersView({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation();
  const { roles } = useStaff();
  const { print, busy } = usePrint();
  const people = usePeopleOnPapers();
  const papers = supportPapers.filter(({ kind }) => mayHandleDocument(roles, kind));
  const [chosen, setChosen] = useState<SupportPaper['id']>('medicine');
  // Each one is another paper: what is shown stays as it was made until somebody asks anew.
  const [edition, setEdition] = useState(1);
  const shown = papers.find(({ id }) => id === chosen) ?? papers[0];
  if (!shown)
    return (
      <DeskLayout top={tabs}>
        <EmptyState icon="lock" title={t('signatureList.none')} text={t('signatureList.noneText')} />
      </DeskLayout>
    );
  const countOf = ({ people: which }: SupportPaper) => which && people?.[which];
  const { id, kind, variant, icon } = shown;
  const title = t(`signatureList.paper.${id}`);
  return (
    <DeskLayout
      top={tabs}
      list={
        <VirtualList
          label={t('signatureList.papers')}
          items={papers}
          keyOf={(paper) => paper.id}
          selected={id}
          onSelect={(paper) => setChosen(paper.id)}
          rowHeight={84}
          render={(paper) => <PaperCard paper={paper} count={countOf(paper)} />}
        />
      }
      actions={
        <Button
          icon="refresh"
          label={t('signatureList.again')}
          shortcut="Alt+C"
          onPress={() => setEdition((before) => before + 1)}
        />
      }
      primary={
        <Button
          tone="primary"
          icon="print"
          label={t('common.print')}
          shortcut="F8"
          busy={busy}
          onPress={() => print({ kind, subject: 'day', ...(variant ? { variant } : {}) })}
        />
      }
    >
      <Panel
        title={title}
        icon={icon}
        fill
        aside={countOf(shown) === 0 && <Badge tone="waiting" label={t('signatureList.nobody')} />}
      >
        <div className={styles.paper}>
          <DocumentPreview
            key={`${id} ${edition}`}
            kind={kind}
            subject="day"
            variant={variant}
            title={title}
          />
        </div>
      </Panel>
    </DeskLayout>
  );
}

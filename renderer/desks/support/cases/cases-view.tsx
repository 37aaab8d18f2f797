/** Help towards a central hospital: who was nominated for it, the case of each, and its stages. */
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { letterProblem } from '#shared/domain/support-case/letter.ts';
import { isCaseOpen, nextStages, type Stage } from '#shared/domain/support-case/stages.ts';
import { PaperDialog } from '../../../app/paper-dialog.tsx';
import { usePersonScan, useSayUnknown } from '../../../app/scanner/use-person-scan.ts';
import { useMay } from '../../../app/session.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { usePrint } from '../../../app/use-print.ts';
import { useReadingPlace } from '../../../app/use-reading-place.ts';
import { useCaseItems, useDay, usePatient } from '../../../mirror/index.ts';
import { Button, DeskLayout, EmptyState, Notice, notify, Scroll, Stack } from '../../../ui/index.ts';
import { caseDraftSchema } from './case-form.ts';
import { grouped, nextToHelp } from './case-groups.ts';
import { CaseList } from './case-list.tsx';
import { CaseSheet } from './case-sheet.tsx';
import { ChangeCaseDialog } from './change-case-dialog.tsx';
import { OpenCasesPanel } from './open-cases-panel.tsx';
import { StageDialog } from './stage-dialog.tsx';
import { StagesPanel } from './stages-panel.tsx';
import { UndoStep } from './undo-step.tsx';

export function CasesView({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation();
  const day = useDay();
  const items = useCaseItems();
  const may = useMay();
  const [opened, setOpened] = useState<string>();
  const [asking, setAsking] = useState<'stage' | 'change' | 'letter'>();
  const { place, goTo } = useReadingPlace(opened);
  const form = useRef<HTMLFormElement>(null);
  const chosen = items?.find(({ visit }) => visit.id === opened);
  const supportCase = chosen?.supportCase;
  const draft = useDraft(opened && !supportCase ? `support-case.${opened}` : undefined, caseDraftSchema);
  const printList = usePrint();
  const patient = usePatient(chosen?.visit.patientId);
  const select = (id: string) => {
    setOpened(id);
    setAsking(undefined);
  };
  const take = (id: string) => {
    select(id);
    goTo(id);
  };
  const sayUnknown = useSayUnknown();
  usePersonScan((scan, whose) => {
    if (!whose?.visit || !items) return sayUnknown(scan);
    const { ticket, patientId } = whose.visit;
    const found = items.find(({ visit }) => visit.patientId === patientId);
    if (found) take(found.visit.id);
    else notify({ title: t('cases.notNominated', { ticket }), text: t('cases.notFoundText') }, 'scan');
  });
  if (!day || !items) return <EmptyState icon="progress" title={t('common.loading')} />;

  const people = grouped(items);
  const waiting = nextToHelp(people, opened);
  const mayOpen = may('support-case.open');
  const approvesAlone = may('support-case.approve');
  const mayBring = (stage: Stage) => (stage === 'approved' ? approvesAlone || mayOpen : mayOpen);
  const next = supportCase ? nextStages(supportCase).filter(mayBring) : [];
  const noLetter = supportCase && patient && letterProblem(supportCase, patient.consent);
  const close = () => setAsking(undefined);
  return (
    <DeskLayout
      top={tabs}
      list={<CaseList people={people} selected={opened} onSelect={select} onTake={take} />}
      aside={
        <Scroll label={t('cases.stages')}>
          <Stack gap={3}>
            {supportCase && <StagesPanel supportCase={supportCase} />}
            {noLetter && (
              <Notice tone="waiting" title={t('cases.noLetter')} text={t(`cases.noLetterWhy.${noLetter}`)} />
            )}
            <OpenCasesPanel
              items={people.open}
              busy={printList.busy}
              onPrint={() => printList.print({ kind: 'open-cases', subject: 'day' })}
            />
          </Stack>
        </Scroll>
      }
      actions={
        <>
          {supportCase && <UndoStep key={supportCase.id} supportCase={supportCase} />}
          {supportCase && (
            <Button
              icon="print"
              label={t('cases.letter')}
              shortcut="F8"
              disabled={!patient || noLetter !== undefined}
              onPress={() => setAsking('letter')}
            />
          )}
          <Button
            icon="enter"
            label={t('support.next')}
            shortcut="F4"
            disabled={!waiting}
            onPress={() => waiting && take(waiting.visit.id)}
          />
        </>
      }
      primary={
        supportCase && next.length > 0 ? (
          <Button
            tone="primary"
            icon="check"
            label={t('cases.next')}
            shortcut="Ctrl+Enter"
            onPress={() => setAsking('stage')}
          />
        ) : (
          chosen &&
          !supportCase &&
          mayOpen && (
            <Button
              tone="primary"
              icon="hospital"
              label={t('cases.open')}
              shortcut="Ctrl+Enter"
              onPress={() => form.current?.requestSubmit()}
            />
          )
        )
      }
    >
      {chosen ? (
        <CaseSheet
          key={`${chosen.visit.id} ${supportCase?.id}`}
          item={chosen}
          draft={draft}
          form={form}
          place={place}
          mayOpen={mayOpen}
          onChange={supportCase && mayOpen && isCaseOpen(supportCase) ? () => setAsking('change') : undefined}
        />
      ) : (
        <EmptyState
          icon="hospital"
          title={t(items.length > 0 ? 'cases.startTitle' : 'cases.idleTitle')}
          text={t(items.length > 0 ? 'cases.startText' : 'cases.idleText')}
        />
      )}
      {supportCase && asking === 'stage' && (
        <StageDialog
          supportCase={supportCase}
          day={day}
          options={next}
          approvesAlone={approvesAlone}
          onClose={close}
        />
      )}
      {supportCase && asking === 'change' && <ChangeCaseDialog supportCase={supportCase} onClose={close} />}
      {supportCase && asking === 'letter' && (
        <PaperDialog
          kind="referral-letter"
          subject={`support-case/${supportCase.id}`}
          title={t('cases.letterOf', { ticket: supportCase.ticket })}
          onClose={close}
        />
      )}
    </DeskLayout>
  );
}

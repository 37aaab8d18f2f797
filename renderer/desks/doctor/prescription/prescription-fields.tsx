import { useTranslation } from 'react-i18next';
import type { Draft } from '#renderer/app/use-draft.ts';
import { Button, Form, FormField, Panel, Quiet, TextArea } from '#renderer/ui/index.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { InActionBar } from '../action-bar.tsx';
import { DraftFailed } from '../draft/draft-failed.tsx';
import { EditionNote, TableProblem } from './checks/edition-note.tsx';
import { Unasked } from './checks/unasked.tsx';
import { ChildFields } from './child-fields.tsx';
import { WrittenLines } from './line/written-lines.tsx';
import { MedicineField } from './medicine-field.tsx';
import type { Kept } from './prescription-draft.ts';
import { ReplaceNotice } from './replace-notice.tsx';
import { AddedNotice } from './shared/added-notice.tsx';
import { IssueButtons } from './shared/issue-buttons.tsx';
import { usePrescriptionForm } from './use-prescription-form.ts';

export interface WritingProps {
  visit: VisitRow;
  person: Pick<Person, 'birth' | 'sex'> & Partial<Person>;
  day: DayRow;
  /** Of the doctor who writes. */
  specialty: string;
  draft: Draft<Kept>;
  kept: Kept | undefined;
  onWriting: (writing: boolean) => void;
  onDone: () => void;
}

/** The prescription being written: its lines with what the checks say, and below them the field that adds one. */
export function PrescriptionFields(props: WritingProps) {
  const { t } = useTranslation();
  const { visit, draft, day } = props;
  const writing = usePrescriptionForm(props);
  const { control, lines, current, checks, others } = writing;
  return (
    <>
      <DraftFailed failed={draft.failed} />
      {current && (
        <ReplaceNotice
          visit={visit}
          current={current}
          newer={others.isNewer}
          onTakeIn={others.takeNewer}
          onLeaveOut={others.leaveNewer}
        />
      )}
      {others.added.map((each) => (
        <AddedNotice
          key={each.id}
          draft={each}
          onTakeIn={() => others.takeAdded(each)}
          onLeaveOut={() => others.leaveAdded(each)}
        />
      ))}
      <Panel
        fill
        title={t('doctor.prescription')}
        icon="prescription"
        aside={<EditionNote facts={checks.facts} />}
      >
        <Form label={t('doctor.prescription')} onSubmit={writing.submit} gap={3}>
          <TableProblem facts={checks.facts} />
          {writing.asksWeight && (
            <ChildFields control={control} small={writing.smallChild} autoFocus={writing.isWeightMissing} />
          )}
          <Unasked report={checks.report} visit={visit} patient={writing.patient} day={day} />
          {lines.length === 0 && !current && <Quiet>{t('doctor.noLines')}</Quiet>}
          <WrittenLines writing={writing} />
          <MedicineField
            formulary={day.formulary}
            onHand={writing.onHand}
            onTake={writing.add}
            text={writing.typing}
            onText={writing.setTyping}
            error={writing.medicineError}
            inputRef={writing.medicineInput}
            autoFocus={!writing.isWeightMissing}
          />
          <FormField control={control} name="advice">
            {(field) => (
              <TextArea {...field} label={t('doctor.prescriptionAdvice')} rows={2} maxLength={1000} />
            )}
          </FormField>
        </Form>
        <InActionBar>
          {current && <Button label={t('doctor.keepFormer')} onPress={writing.giveUp} />}
          <IssueButtons writing={writing} />
        </InActionBar>
      </Panel>
    </>
  );
}

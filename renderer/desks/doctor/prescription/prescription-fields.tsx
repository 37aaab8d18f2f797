import { useTranslation } from 'react-i18next';
import type { Draft } from '#renderer/app/use-draft.ts';
import { Button, Form, FormField, Panel, Quiet, TextArea } from '#renderer/ui/index.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { InActionBar } from '../action-bar.tsx';
import { DraftFailed } from '../draft/draft-failed.tsx';
import { LineFields } from './line-fields.tsx';
import { MedicineField } from './medicine-field.tsx';
import type { PrescriptionDraft } from './prescription-draft.ts';
import { ReplaceNotice } from './replace-notice.tsx';
import { SmallChildFields } from './small-child-fields.tsx';
import { usePrescriptionForm } from './use-prescription-form.ts';
import { warningsOf } from './warnings.ts';

export interface WritingProps {
  visit: VisitRow;
  person: Partial<Person>;
  day: DayRow;
  draft: Draft<PrescriptionDraft>;
  kept: PrescriptionDraft | undefined;
  onWriting: (writing: boolean) => void;
  onDone: () => void;
}

/** The prescription being written: a line for each medicine, and below them the field that adds one. */
export function PrescriptionFields(props: WritingProps) {
  const { t } = useTranslation();
  const { visit, draft } = props;
  const writing = usePrescriptionForm(props);
  const { control, getValues, setValue, lines, written, onHand, current } = writing;
  return (
    <>
      <DraftFailed failed={draft.failed} />
      {current && (
        <ReplaceNotice
          visit={visit}
          current={current}
          newer={writing.isNewer}
          onTakeIn={writing.takeIn}
          onLeaveOut={writing.leaveOut}
        />
      )}
      <Panel
        fill
        title={t('doctor.prescription')}
        icon="prescription"
        aside={lines.length > 0 && <Quiet>{t('doctor.total', { lines: lines.length })}</Quiet>}
      >
        <Form label={t('doctor.prescription')} onSubmit={writing.issue} gap={3}>
          {writing.smallChild && <SmallChildFields control={control} />}
          {lines.length === 0 && !current && <Quiet>{t('doctor.noLines')}</Quiet>}
          {lines.map((line, index) => {
            const medicine = written[index]?.medicine;
            return (
              medicine && (
                <LineFields
                  key={line.id}
                  index={index}
                  medicine={medicine}
                  onHand={onHand(medicine.id)}
                  warnings={warningsOf(written, index, onHand(medicine.id))}
                  control={control}
                  getValues={getValues}
                  setValue={setValue}
                  onRemove={() => writing.remove(index)}
                  autoFocus={index === writing.added}
                />
              )
            );
          })}
          <MedicineField
            formulary={props.day.formulary}
            onHand={onHand}
            onTake={writing.add}
            text={writing.typing}
            onText={writing.setTyping}
            error={writing.medicineError}
            inputRef={writing.medicineInput}
            autoFocus
          />
          <FormField control={control} name="advice">
            {(field) => (
              <TextArea {...field} label={t('doctor.prescriptionAdvice')} rows={2} maxLength={1000} />
            )}
          </FormField>
        </Form>
        {(lines.length > 0 || current) && (
          <InActionBar>
            {current && <Button label={t('doctor.keepFormer')} onPress={writing.giveUp} />}
            <Button
              tone="primary"
              icon="prescription"
              label={t(current ? 'doctor.reissue' : 'doctor.issue')}
              shortcut="Ctrl+Enter"
              busy={writing.busy}
              disabled={lines.length === 0}
              onPress={writing.issue}
            />
          </InActionBar>
        )}
      </Panel>
    </>
  );
}

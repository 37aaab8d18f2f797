import { type ReactNode, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { HealthFields } from '#renderer/app/health/health-fields.tsx';
import { useFormats } from '#renderer/i18n/index.ts';
import { useIntake, useTotals } from '#renderer/mirror/index.ts';
import {
  Button,
  DeskActions,
  Form,
  FormField,
  Notice,
  Panel,
  Row,
  Scroll,
  TextArea,
  TextField,
} from '#renderer/ui/index.ts';
import { FlagsPanel } from '../flags/flags-panel.tsx';
import { FlagsStrip } from '../flags/flags-strip.tsx';
import { ComplaintField } from './complaint-field.tsx';
import { PaperTimeField } from './paper-time-field.tsx';
import { QuestionsFields } from './questions-fields.tsx';
import { SpecialtyField } from './specialty-field.tsx';
import { specialtyOptions } from './specialty-options.ts';
import styles from './triage-fields.module.css';
import { type TriageProps, useTriageForm } from './use-triage-form.ts';
import { VitalsFields } from './vitals-fields.tsx';

const openDoors = { closedSpecialties: [] };
const noTotals = new Map<string, number>();

/** One form from top to bottom; what it has raised so far stands below it, and in full where `flagsPlace` is. */
export function TriageFields(
  props: TriageProps & { actions: ReactNode; callButton: ReactNode; flagsPlace: HTMLElement | null },
) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { day, visit, patient } = props;
  const form = useTriageForm(props);
  const { control, found, typed } = form;
  const place = useRef<HTMLDivElement>(null);
  const intake = useIntake() ?? openDoors;
  const totals = useTotals('queue/') ?? noTotals;
  const isEmergency = found.priority === 'emergency';
  const { suggestions } = found;
  const options = specialtyOptions(day, visit, { intake, totals, suggestions, isEmergency });
  return (
    <>
      {props.draft.failed && (
        <Notice tone="problem" title={t('doctor.draftFailed')} text={t('doctor.draftFailedText')} />
      )}
      <div ref={place} className={styles.form}>
        <Scroll label={t('triage.form')}>
          <Form label={t('triage.form')} onSubmit={form.save} gap={3}>
            <Panel>
              <div className={styles.parts}>
                <ComplaintField control={control} day={day} tried={form.tried} />
                <VitalsFields
                  withUnknownArm={form.withUnknownArm}
                  context={{
                    control,
                    ranges: day.triage.normalRanges,
                    age: form.age,
                    settled: found.vitals,
                    confirmed: typed.confirmed,
                    onChanged: form.recheck,
                    onConfirm: form.confirm,
                    asked: form.asked,
                    onAsk: form.ask,
                  }}
                  age={formats.age(patient.person.birth, visit.opened.date)}
                />
                <QuestionsFields control={control} asksPregnancy={form.asksPregnancy} />
                <HealthFields
                  label={t('health.title')}
                  {...form.health}
                  onChange={form.putHealth}
                  day={day}
                />
                <FormField control={control} name="medicines">
                  {(field) => <TextField {...field} label={t('triage.medicines')} maxLength={500} />}
                </FormField>
                <SpecialtyField control={control} options={options} />
                <FormField control={control} name="note">
                  {(field) => <TextArea {...field} label={t('triage.note')} rows={2} maxLength={500} />}
                </FormField>
                <PaperTimeField control={control} />
              </div>
            </Panel>
          </Form>
        </Scroll>
      </div>
      <FlagsStrip flags={found.flags} before={visit.priority} after={found.priority} form={place} />
      {props.flagsPlace && createPortal(<FlagsPanel flags={found.flags} />, props.flagsPlace)}
      <DeskActions
        actions={props.actions}
        primary={
          <Row gap={2} wrap={false}>
            {props.callButton}
            <Button
              tone="primary"
              icon="check"
              label={t('triage.save')}
              shortcut="Ctrl+Enter"
              busy={form.busy}
              onPress={form.save}
            />
          </Row>
        }
      />
    </>
  );
}

/** Brings a case to its next stage: which, on which day, and for an approval somebody of the committee. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { dateOf, formatDate } from '#shared/domain/calendar.ts';
import type { SupportCaseRow } from '#shared/domain/support-case/row.ts';
import { outcomes, outcomesFor, type Stage, stages } from '#shared/domain/support-case/stages.ts';
import type { DayRow } from '#shared/rows.ts';
import { dateInFull, typedDate } from '../../../app/typed-date.ts';
import { useSend } from '../../../app/use-send.ts';
import { useWitnessedSend } from '../../../app/witness/use-witnessed-send.ts';
import { useWitness, WitnessFields } from '../../../app/witness/witness-fields.tsx';
import { Choice, FormDialog, FormField, Notice, TextField, WholeNumberField } from '../../../ui/index.ts';

const formSchema = z
  .object({
    stage: z.enum(stages, 'required'),
    on: typedDate,
    note: z.string().max(500),
    amountVnd: z.number().int().nonnegative().optional(),
    outcome: z.enum(outcomes).optional(),
  })
  .refine(({ stage, outcome }) => stage !== 'closed' || outcome !== undefined, {
    error: 'required',
    path: ['outcome'],
  });
type StageInput = z.input<typeof formSchema>;
type StageOutput = z.output<typeof formSchema>;

export function StageDialog({
  supportCase,
  day,
  options,
  approvesAlone,
  onClose,
}: {
  supportCase: SupportCaseRow;
  day: DayRow;
  /** Stages that it may be brought to, by whoever sits here. */
  options: readonly Stage[];
  /** Whoever sits here is of the committee. */
  approvesAlone: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const plain = useSend();
  const witnessed = useWitnessedSend();
  const { witness, change, credentials, forgetPin } = useWitness();
  const { control, handleSubmit, watch } = useForm<StageInput, unknown, StageOutput>({
    resolver: zodResolver(formSchema),
    defaultValues: {
      ...(options[0] ? { stage: options[0] } : {}),
      on: formatDate(dateOf(new Date().toISOString())),
      note: '',
    },
  });
  const stage = watch('stage');
  const needsWitness = stage === 'approved' && !approvesAlone;
  const save = handleSubmit(async (form) => {
    const sending = { ...commandOf(form, approvesAlone), subject: `support-case/${supportCase.id}` };
    if (!needsWitness) {
      if (await plain.send(sending)) onClose();
      return;
    }
    if (!credentials || witnessed.left > 0) return;
    const done = await witnessed.send(sending, credentials);
    forgetPin();
    if (done) onClose();
  });
  return (
    <FormDialog
      title={t('cases.stageTitle')}
      action={{
        label: t('cases.record'),
        busy: plain.busy || witnessed.busy,
        disabled: needsWitness && (!credentials || witnessed.left > 0),
      }}
      onSend={save}
      onClose={onClose}
    >
      <FormField control={control} name="stage">
        {(field) => (
          <Choice
            label={t('cases.whichStage')}
            columns={3}
            autoFocus
            options={options.map((value) => ({ value, label: t(`cases.stage.${value}`) }))}
            {...field}
          />
        )}
      </FormField>
      {stage === 'closed' && (
        <FormField control={control} name="outcome">
          {(field) => (
            <Choice
              label={t('cases.whichOutcome')}
              columns={2}
              options={outcomesFor(supportCase).map((value) => ({
                value,
                label: t(`cases.outcome.${value}`),
              }))}
              {...field}
            />
          )}
        </FormField>
      )}
      <FormField control={control} name="on">
        {(field) => (
          <TextField
            label={t('cases.on')}
            inputMode="numeric"
            required
            {...field}
            onBlur={() => {
              field.onChange(dateInFull(field.value));
              field.onBlur();
            }}
          />
        )}
      </FormField>
      {stage === 'helped' && (
        <FormField control={control} name="amountVnd">
          {(field) => <WholeNumberField label={t('cases.amount')} unit="₫" {...field} />}
        </FormField>
      )}
      <FormField control={control} name="note">
        {(field) => <TextField label={t('cases.note')} maxLength={500} {...field} />}
      </FormField>
      {needsWitness && (
        <WitnessFields
          day={day}
          command="support-case.record-approval"
          label={t('cases.whoApproves')}
          nobody={t('support.noCommittee')}
          value={witness}
          onChange={change}
        />
      )}
      {witnessed.notice && <Notice {...witnessed.notice} />}
    </FormDialog>
  );
}

/** The command that brings a case to a stage, and its data. */
function commandOf({ stage, on, note, amountVnd, outcome }: StageOutput, approvesAlone: boolean) {
  const said = { on, ...(note.trim() ? { note } : {}) };
  if (stage === 'closed') return { type: 'support-case.close', data: { ...said, outcome } } as const;
  if (stage === 'approved')
    return {
      type: approvesAlone ? 'support-case.approve' : 'support-case.record-approval',
      data: said,
    } as const;
  const amount = stage === 'helped' && amountVnd !== undefined ? { amountVnd } : {};
  return { type: 'support-case.advance', data: { stage, ...said, ...amount } } as const;
}

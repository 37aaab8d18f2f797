import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import {
  Choice,
  FormDialog,
  Grid,
  MultiChoice,
  notify,
  Stack,
  SuggestField,
  TextField,
} from '#renderer/ui/index.ts';
import { timeOf } from '#shared/domain/calendar.ts';
import { today } from '#shared/domain/day/today.ts';
import { reactionSeverities } from '#shared/domain/patient/reaction.ts';
import type { DayRow, PatientRow, VisitRow } from '#shared/rows.ts';
import { useDraft } from '../use-draft.ts';
import { useSend } from '../use-send.ts';
import { commonActions, commonSigns } from './common-words.ts';
import { givenToday } from './given-today.ts';
import {
  otherMedicine,
  type ReactionField,
  type ReactionInput,
  reactionInputSchema,
  reactionOf,
  wholeName,
} from './reaction-input.ts';

interface Props {
  visit: VisitRow;
  patient: PatientRow;
  day: DayRow;
  onClose: () => void;
}

const now = () => new Date().toISOString();

/** Writes down that somebody may have reacted to a medicine given today; its substances become allergies. */
export function ReactionDialog({ visit, patient, day, onClose }: Props) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { send, busy } = useSend();
  const draft = useDraft(`reaction.${visit.id}`, reactionInputSchema);
  const given = givenToday(visit);
  const [tried, setTried] = useState(false);
  const [start] = useState<ReactionInput>(() => ({
    medicine: given.length === 0 ? otherMedicine : undefined,
    otherName: '',
    time: timeOf(now()),
    signs: [],
    otherSigns: '',
    action: '',
  }));
  const input = draft.value ?? start;
  const change = (part: Partial<ReactionInput>) => draft.keep({ ...input, ...part });
  const read = () =>
    reactionOf(input, {
      visit: visit.id,
      date: today(day, now()),
      now: now(),
      given,
      formulary: day.formulary,
    });
  const seen = tried ? read() : undefined;
  const wrong = (field: ReactionField) => {
    const problem = seen && 'problems' in seen ? seen.problems[field] : undefined;
    return problem && t(`fieldError.${problem}`);
  };

  const record = async () => {
    setTried(true);
    const written = read();
    if ('problems' in written) return;
    const sent = await send({
      type: 'patient.record-reaction',
      subject: `patient/${patient.id}`,
      ...(patient.lastEvent === undefined ? {} : { basis: patient.lastEvent }),
      data: written.form,
    });
    if (!sent) return;
    draft.drop();
    notify({
      tone: 'done',
      title: t('reaction.recorded', { medicine: written.form.name }),
      text: t('reaction.recordedText'),
    });
    onClose();
  };

  return (
    <FormDialog
      title={t('reaction.titleOf', { name: patient.person.name })}
      size="large"
      action={{ label: t('reaction.record'), icon: 'alert', busy, disabled: draft.loading }}
      onSend={record}
      onClose={onClose}
    >
      <Stack gap={3}>
        {given.length > 0 && (
          <Choice
            label={t('reaction.medicine')}
            required
            autoFocus
            columns={2}
            digitGoesOn
            value={input.medicine}
            onChange={(medicine) => change({ medicine })}
            error={wrong('medicine')}
            options={[
              ...given.map(({ medicine, name, handedOut, cameBack }) => ({
                value: medicine,
                label: name,
                hint: t(`reaction.${cameBack ? 'cameBack' : handedOut ? 'handedOut' : 'prescribed'}`),
              })),
              { value: otherMedicine, label: t('reaction.other') },
            ]}
          />
        )}
        {input.medicine === otherMedicine && (
          <SuggestField
            label={t('reaction.otherName')}
            required
            autoFocus={given.length === 0}
            maxLength={200}
            suggestions={suggestionsOf(day)}
            value={input.otherName}
            onChange={(otherName) => change({ otherName })}
            error={wrong('otherName')}
          />
        )}
        <MultiChoice
          label={t('reaction.signs')}
          required
          columns={3}
          value={input.signs}
          onChange={(signs) => change({ signs })}
          error={wrong('signs')}
          options={commonSigns.map((each) => ({ value: each.vi, label: bilingual(each) }))}
        />
        <Grid columns="minmax(0, 1fr) 170px" gap={3}>
          <TextField
            label={t('reaction.otherSigns')}
            maxLength={120}
            value={input.otherSigns}
            onChange={(otherSigns) => change({ otherSigns })}
          />
          <TextField
            label={t('reaction.time')}
            required
            icon="waiting"
            maxLength={8}
            value={input.time}
            onChange={(time) => change({ time })}
            error={wrong('time')}
          />
        </Grid>
        <Choice
          label={t('reaction.severity')}
          required
          columns={3}
          digitGoesOn
          value={input.severity}
          onChange={(severity) => change({ severity })}
          error={wrong('severity')}
          options={reactionSeverities.map((value) => ({
            value,
            label: t(`reaction.severities.${value}.label`),
            hint: t(`reaction.severities.${value}.hint`),
          }))}
        />
        <SuggestField
          label={t('reaction.action')}
          required
          maxLength={500}
          // Papers are Vietnamese, whatever the screen speaks.
          suggestions={commonActions}
          value={input.action}
          onChange={(action) => change({ action })}
          error={wrong('action')}
        />
      </Stack>
    </FormDialog>
  );
}

const suggestionsOf = ({ formulary }: Pick<DayRow, 'formulary'>) => [...new Set(formulary.map(wholeName))];

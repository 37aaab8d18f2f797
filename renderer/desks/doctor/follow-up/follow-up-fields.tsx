import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/i18n/index.ts';
import { Choice, Grid, NumberField, TextField } from '#renderer/ui/index.ts';
import { daysAfter, daysBetween, parseDate } from '#shared/domain/calendar.ts';
import type { Exam } from '#shared/domain/exam/exam.ts';
import { Unfolded } from './unfolded.tsx';

export type FollowUp = NonNullable<Exam['followUp']>;

const mostFollowUpDays = 365;
const usualDays = ['7', '14', '30', '90'] as const;

/** Before a number of days is chosen. */
export const newFollowUp: FollowUp = { days: Number.NaN, note: '' };

/** When somebody shall be seen again: in a usual number of days, in any, or on a date, which all say the same. */
export function FollowUpFields({
  value,
  onChange,
  date,
  isWrong,
  autoFocus,
}: {
  value: FollowUp;
  onChange: (followUp: FollowUp | undefined) => void;
  /** The clinic day, `yyyy-MM-dd`. */
  date: string;
  isWrong: boolean;
  autoFocus: boolean;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { days } = value;
  const isRight = Number.isInteger(days) && days >= 1 && days <= mostFollowUpDays;
  const onDay = isRight ? formats.date(daysAfter(date, days)) : '';
  const [typed, setTyped] = useState(onDay);
  // What is being typed stays as typed, until the days are said in another way.
  const typedDay = parseDate(typed);
  const isSaid = typedDay !== undefined && daysBetween(date, typedDay) === days;
  const setDays = (next: number | undefined) => {
    setTyped('');
    onChange({ ...value, days: next ?? Number.NaN });
  };
  return (
    <Unfolded
      title={t('followUp.title')}
      removeLabel={t('followUp.remove')}
      onRemove={() => onChange(undefined)}
    >
      <Choice
        label={t('followUp.when')}
        columns={usualDays.length}
        autoFocus={autoFocus}
        digitGoesOn
        options={usualDays.map((each) => ({ value: each, label: t('followUp.inDays', { days: each }) }))}
        value={usualDays.find((each) => Number(each) === days)}
        onChange={(chosen) => setDays(Number(chosen))}
      />
      <Grid columns="120px 170px minmax(0, 1fr)" gap={3}>
        <NumberField
          label={t('followUp.days')}
          unit={t('followUp.daysUnit')}
          required
          value={Number.isNaN(days) ? undefined : days}
          onChange={setDays}
          error={isWrong && !isRight ? t('followUp.daysWrong', { most: mostFollowUpDays }) : undefined}
        />
        <TextField
          label={t('followUp.onDate')}
          placeholder="dd/mm/yyyy"
          maxLength={12}
          value={isSaid || typed !== '' ? typed : onDay}
          onChange={(text) => {
            setTyped(text);
            const day = parseDate(text);
            onChange({ ...value, days: day === undefined ? Number.NaN : daysBetween(date, day) });
          }}
        />
        <TextField
          label={t('followUp.note')}
          maxLength={300}
          value={value.note}
          onChange={(note) => onChange({ ...value, note })}
        />
      </Grid>
    </Unfolded>
  );
}

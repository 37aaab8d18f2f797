import type { KeyboardEvent, ReactNode } from 'react';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { markIn, normalAt, readingsBy } from '#renderer/app/triage/marks.ts';
import { useVitalWords } from '#renderer/app/triage/use-vital-words.ts';
import { VitalMark } from '#renderer/app/triage/vital-mark.tsx';
import { FormField, NumberField, Question } from '#renderer/ui/index.ts';
import type { AgeRange } from '#shared/domain/triage/age-range.ts';
import type { NormalRange } from '#shared/domain/triage/normal-ranges.ts';
import { type VitalId, type Vitals, vitalSigns } from '#shared/domain/triage/vitals.ts';
import { confirmationOf, type Doubt, doubtAbout } from './confirmation.ts';
import type { TriageInput } from './triage-form.ts';
import styles from './vitals.module.css';

/** What all fields of the group have in common. */
export interface VitalsContext {
  control: Control<TriageInput>;
  ranges: readonly NormalRange[];
  age: AgeRange;
  /** As they were a moment ago: marks follow when a number is whole. */
  settled: Vitals;
  confirmed: readonly string[];
  /** A value has changed. */
  onChanged: (id: VitalId) => void;
  onConfirm: (id: VitalId, value: number) => void;
  /** Unusual values that are being asked about. */
  asked: readonly string[];
  onAsk: (id: VitalId, value: number) => void;
}

/**
 * One number. Enter does not leave what cannot be; it asks once about what is unusual, and Enter again says that it
 * is right.
 */
export function VitalField({
  id,
  hideLabel = false,
  note,
  context,
}: {
  id: VitalId;
  hideLabel?: boolean;
  /** Stands below it where nothing else does. */
  note?: ReactNode;
  context: VitalsContext;
}) {
  const words = useVitalWords();
  const doubtWords = useDoubtWords();
  const { control, ranges, age, settled, confirmed, asked } = context;
  return (
    <div className={styles.vital}>
      <FormField control={control} name={`vitals.${id}`}>
        {({ value, error, onBlur, onChange, ...field }) => {
          const doubt = doubtAbout(id, value, confirmed);
          const isAsked = doubt?.kind === 'unusual' && asked.includes(confirmationOf(id, doubt.value));
          const confirm = () => value !== undefined && context.onConfirm(id, value);
          const leave = () => {
            if (doubt?.kind === 'unusual') context.onAsk(id, doubt.value);
            onBlur();
          };
          const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !doubt) return;
            if (isAsked) return confirm();
            event.preventDefault();
            event.currentTarget.select();
            leave();
          };
          return (
            <NumberField
              {...field}
              value={value}
              onChange={(next) => {
                onChange(next);
                context.onChanged(id);
              }}
              onBlur={leave}
              onKeyDown={onKeyDown}
              label={words.name(id)}
              hideLabel={hideLabel}
              unit={words.unit(id)}
              decimals={vitalSigns[id].decimals > 0}
              error={error && doubt && doubt.kind !== 'unusual' ? doubtWords(doubt) : error}
              hint={
                isAsked ? (
                  <Question label={doubtWords(doubt)} onYes={confirm} />
                ) : error ? undefined : (
                  <>
                    <VitalMark
                      mark={markIn(ranges, settled, id, age)}
                      normal={normalAt(ranges, readingsBy[id], age)}
                    />
                    {note}
                  </>
                )
              }
            />
          );
        }}
      </FormField>
    </div>
  );
}

function useDoubtWords(): (doubt: Doubt) => string {
  const { t } = useTranslation();
  const { number } = useVitalWords();
  return (doubt) => {
    if (doubt.kind === 'unusual') return t('triage.reallyThis', { value: number(doubt.value) });
    if (doubt.kind === 'decimals')
      return doubt.decimals === 0
        ? t('triage.wholeNumber')
        : t('triage.decimals', { decimals: doubt.decimals });
    return t('triage.impossible', { least: number(doubt.least), most: number(doubt.most) });
  };
}

import type { Ref } from 'react';
import { FieldGroup, Grid } from '#renderer/ui/index.ts';
import type { DayRow } from '#shared/rows.ts';
import { AllergyFields } from './allergy-fields.tsx';
import { ConditionFields } from './condition-fields.tsx';
import type { HealthInput, HealthProblems } from './health-input.ts';

export interface HealthFieldsProps {
  value: HealthInput;
  /** Given how it changes, because taking one thing and emptying its field come together. */
  onChange: (change: (before: HealthInput) => HealthInput) => void;
  /** Of `healthProblems`, once somebody has tried to save. */
  problems: HealthProblems;
  day: Pick<DayRow, 'formulary'>;
  allergyRef?: Ref<HTMLElement | null>;
  conditionRef?: Ref<HTMLElement | null>;
  autoFocus?: boolean;
}

/** Allergies and long-term conditions: they belong to the person, whatever they come for. */
export function HealthFields(props: HealthFieldsProps & { label: string }) {
  return (
    <FieldGroup words={{ label: props.label, hideLabel: true }}>
      <Grid columns={2} gap={3}>
        <AllergyFields {...props} />
        <ConditionFields {...props} />
      </Grid>
    </FieldGroup>
  );
}

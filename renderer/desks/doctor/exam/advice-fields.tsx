import { type Control, useWatch } from 'react-hook-form';
import { FormField } from '#renderer/ui/index.ts';
import type { ExamForm as Exam } from '#shared/domain/exam/exam.ts';
import { AdviceField } from '../advice/advice-field.tsx';
import { WhatComesNext } from '../follow-up/what-comes-next.tsx';

/** What the person is told to do, when they are seen again, and where they are sent on to. */
export function AdviceFields({
  control,
  specialty,
  date,
}: {
  control: Control<Exam>;
  specialty: string;
  /** The clinic day, `yyyy-MM-dd`. */
  date: string;
}) {
  const diagnoses = useWatch({ control, name: 'diagnoses' });
  return (
    <>
      <FormField control={control} name="advice">
        {(field) => (
          <AdviceField
            value={field.value}
            onChange={field.onChange}
            diagnoses={diagnoses}
            specialty={specialty}
          />
        )}
      </FormField>
      <WhatComesNext control={control} date={date} />
    </>
  );
}

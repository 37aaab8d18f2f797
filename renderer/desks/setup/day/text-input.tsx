import type { ComponentProps } from 'react';
import type { Control, FieldPathByValue } from 'react-hook-form';
import { FormField, TextArea, TextField } from '../../../ui/index.ts';
import type { DayForm, DayInput } from './day-form.ts';

export type DayControl = Control<DayInput, unknown, DayForm>;
type TextPath = FieldPathByValue<DayInput, string>;

/** One line of the section's form. */
export function TextInput({
  control,
  name,
  inFull = (text) => text,
  ...rest
}: Omit<ComponentProps<typeof TextField>, 'value' | 'onChange' | 'name'> & {
  control: DayControl;
  name: TextPath;
  /** What was understood of a text, shown once the field is left. */
  inFull?: (text: string) => string;
}) {
  return (
    <FormField control={control} name={name}>
      {(field) => (
        <TextField
          maxLength={200}
          {...rest}
          {...field}
          onBlur={() => {
            const full = inFull(field.value);
            if (full !== field.value) field.onChange(full);
            field.onBlur();
          }}
        />
      )}
    </FormField>
  );
}

/** Several lines of it. */
export function NoteInput({ control, name, label }: { control: DayControl; name: TextPath; label: string }) {
  return (
    <FormField control={control} name={name}>
      {(field) => <TextArea label={label} rows={2} maxLength={2000} {...field} />}
    </FormField>
  );
}

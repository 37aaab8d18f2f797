import type { Ref } from 'react';
import type { Control } from 'react-hook-form';
import { FormField } from '#renderer/ui/index.ts';
import type { ExamForm as Exam } from '#shared/domain/exam/exam.ts';
import { DiagnosisField } from '../diagnosis-search/diagnosis-field.tsx';

/** The diagnoses of the exam, the main one first. */
export function DiagnosesFields(props: {
  control: Control<Exam>;
  /** What is typed and not taken yet. */
  typing: string;
  onTyping: (text: string) => void;
  error: string | undefined;
  onChanged: () => void;
  inputRef: Ref<HTMLElement | null>;
}) {
  return (
    <FormField control={props.control} name="diagnoses">
      {(field) => (
        <DiagnosisField
          value={field.value}
          onChange={(diagnoses) => {
            field.onChange(diagnoses);
            props.onChanged();
          }}
          text={props.typing}
          onText={props.onTyping}
          error={props.error ?? field.error}
          inputRef={props.inputRef}
        />
      )}
    </FormField>
  );
}

import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** What a form holds once its schema accepts it; nothing, with the first wrong field focused, when it does not. */
export function validated<Input extends FieldValues, Context, Output>(
  form: UseFormReturn<Input, Context, Output>,
): Promise<Output | undefined> {
  return new Promise((resolve, reject) => {
    form
      .handleSubmit(
        (output) => resolve(output),
        () => resolve(undefined),
      )()
      .catch(reject);
  });
}

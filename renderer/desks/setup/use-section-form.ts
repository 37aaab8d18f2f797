/** What a section's form has in common: it is saved by its button, and by going to another section. */
import { useCallback, useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Changes } from '#shared/domain/day/preparing.ts';
import { useSend } from '../../app/use-send.ts';
import { notify, unnotify } from '../../ui/index.ts';
import { useSections } from './sections-context.ts';

/** Sends part of the set-up; whether it was saved. What goes wrong has been told. */
export function useChange(): { change(changes: Changes): Promise<boolean>; busy: boolean } {
  const { send, busy } = useSend();
  const change = useCallback(
    async (changes: Changes) =>
      (await send({ type: 'day.change', subject: 'day', data: changes })) !== undefined,
    [send],
  );
  return { change, busy };
}

/**
 * Saves a form's values when asked and when its section is left; nothing is sent when nothing was typed. `save` answers
 * whether the host took them.
 */
export function useSectionForm<Input extends FieldValues, Output>(
  form: UseFormReturn<Input, unknown, Output>,
  save: (values: Output) => Promise<boolean>,
): { saveNow(): Promise<boolean> } {
  const { t } = useTranslation();
  const { beforeLeaving } = useSections();
  const { isDirty } = form.formState;
  const saveNow = useCallback(async () => {
    if (!isDirty) return true;
    let done = false;
    await form.handleSubmit(
      async (values) => {
        done = await save(values);
        if (!done) return;
        unnotify('setup');
        form.reset(form.getValues());
      },
      () => {
        notify({ tone: 'problem', title: t('setup.notSaved'), text: t('setup.notSavedText') }, 'setup');
      },
    )();
    return done;
  }, [form, isDirty, save, t]);
  useEffect(() => {
    beforeLeaving(saveNow);
    return () => beforeLeaving(undefined);
  }, [beforeLeaving, saveNow]);
  return { saveNow };
}

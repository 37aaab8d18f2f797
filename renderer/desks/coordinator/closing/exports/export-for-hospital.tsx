import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { exportPasswordSchema } from '#shared/exports.ts';
import type { DayRow } from '#shared/rows.ts';
import { saveFile } from '../../../../app/save-file.ts';
import { useAttempt } from '../../../../app/use-attempt.ts';
import { useMirror } from '../../../../mirror/index.ts';
import { Button, Form, FormField, Grid, Notice, PasswordField, Quiet, Stack } from '../../../../ui/index.ts';
import { nameOf } from './name-of.ts';

const formSchema = z
  .object({ password: exportPasswordSchema.shape.password, again: z.string() })
  .refine(({ password, again }) => password === again, { path: ['again'], message: 'not-the-same' });

/** Everything medical of the day in one encrypted file; whoever gets it learns the password in another way. */
export function ExportForHospital({ day, onMade }: { day: DayRow; onMade: () => void }) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { attempt, busy, notice } = useAttempt();
  const [saved, setSaved] = useState<string>();
  const { control, handleSubmit, reset } = useForm({
    resolver: zodResolver(formSchema),
    defaultValues: { password: '', again: '' },
  });
  const save = handleSubmit(({ password }) =>
    attempt(async () => {
      const name = `${nameOf(day)}-benh-vien.zip`;
      saveFile(await client.exportForHospital(password), name);
      setSaved(name);
      onMade();
      reset();
    }),
  );
  return (
    <Form label={t('exports.hospital')} onSubmit={save} lastEnterSends>
      <Stack gap={3}>
        <Quiet>{t('exports.hospitalText', { name: day.facility.name })}</Quiet>
        <Grid columns={2} gap={3}>
          <FormField control={control} name="password">
            {(field) => (
              <PasswordField
                label={t('exports.password')}
                hint={t('exports.passwordHint')}
                maxLength={100}
                required
                {...field}
              />
            )}
          </FormField>
          <FormField control={control} name="again">
            {(field) => <PasswordField label={t('exports.again')} maxLength={100} required {...field} />}
          </FormField>
        </Grid>
        <Notice title={t('exports.otherWay')} text={t('exports.otherWayText')} />
        {saved && (
          <Notice tone="done" title={t('exports.saved', { name: saved })} text={t('exports.savedText')} />
        )}
        {notice && <Notice {...notice} />}
        <div>
          <Button submit icon="hospital" label={t('exports.hospital')} busy={busy} />
        </div>
      </Stack>
    </Form>
  );
}

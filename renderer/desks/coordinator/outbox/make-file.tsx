import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { mostInOneFile } from '#shared/domain/outbox/outbox.ts';
import { exportPasswordSchema, prescriptionFormats } from '#shared/exports.ts';
import type { DayRow } from '#shared/rows.ts';
import { saveFile } from '../../../app/save-file.ts';
import { useAttempt } from '../../../app/use-attempt.ts';
import { type IssuedItem, useMirror } from '../../../mirror/index.ts';
import {
  Button,
  Choice,
  Form,
  FormField,
  Notice,
  Panel,
  PasswordField,
  Quiet,
  Stack,
} from '../../../ui/index.ts';
import { nameOf } from '../closing/exports/name-of.ts';
import type { MadePrescriptions } from './use-made-prescriptions.ts';

const formSchema = exportPasswordSchema
  .extend({ format: z.enum(prescriptionFormats), again: z.string() })
  .refine(({ password, again }) => password === again, { path: ['again'], message: 'not-the-same' });

/** Puts the prescriptions of the list into an encrypted file. */
export function MakeFile({
  day,
  items,
  onMade,
}: {
  day: DayRow;
  items: readonly IssuedItem[];
  onMade: (made: MadePrescriptions) => void;
}) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { attempt, busy, notice } = useAttempt();
  const { control, handleSubmit, reset } = useForm({
    resolver: zodResolver(formSchema),
    defaultValues: { format: 'json' as const, password: '', again: '' },
  });
  const inFile = items.slice(0, mostInOneFile);
  const save = handleSubmit(({ password, format }) =>
    attempt(async () => {
      const name = `${nameOf(day)}-don-thuoc-${format}.zip`;
      const codes = inFile.map(({ code }) => code);
      saveFile(await client.exportPrescriptions({ password, format, codes }), name);
      onMade({ name, prescriptions: inFile.map(({ visit, code }) => ({ visit, code })) });
      reset({ format, password: '', again: '' });
    }),
  );
  return (
    <Panel title={t('outbox.make')} icon="download">
      <Form label={t('outbox.make')} onSubmit={save} lastEnterSends>
        <Stack gap={3}>
          <Quiet>{t('outbox.text')}</Quiet>
          <FormField control={control} name="format">
            {(field) => (
              <Choice
                label={t('outbox.format')}
                columns={2}
                options={prescriptionFormats.map((value) => ({ value, label: t(`outbox.formats.${value}`) }))}
                {...field}
              />
            )}
          </FormField>
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
          {items.length > mostInOneFile && (
            <Notice tone="priority" title={t('outbox.tooMany', { count: mostInOneFile })} />
          )}
          {notice && <Notice {...notice} />}
          <div>
            <Button
              submit
              icon="download"
              label={t('outbox.save', { count: inFile.length })}
              disabled={inFile.length === 0}
              busy={busy}
            />
          </div>
        </Stack>
      </Form>
    </Panel>
  );
}

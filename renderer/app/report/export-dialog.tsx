import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { copyName } from '#shared/copies.ts';
import { reportFileNames } from '#shared/domain/report/file-names.ts';
import type { ReportTable } from '#shared/domain/report/report-table.ts';
import { exportPasswordSchema } from '#shared/exports.ts';
import type { DayRow } from '#shared/rows.ts';
import { useBilingual } from '../../i18n/index.ts';
import { useMirror } from '../../mirror/index.ts';
import {
  Button,
  Choice,
  Dialog,
  Form,
  FormField,
  Notice,
  PasswordField,
  Quiet,
  Stack,
} from '../../ui/index.ts';
import { saveFile } from '../save-file.ts';
import { useAttempt } from '../use-attempt.ts';

const withPassword = exportPasswordSchema
  .extend({ what: z.literal('people'), again: z.string() })
  .refine(({ password, again }) => password === again, { path: ['again'], message: 'not-the-same' });
const formSchema = z.union([
  withPassword,
  z.object({ what: z.literal('numbers'), password: z.string(), again: z.string() }),
]);

/** The file of one table or of all: numbers for anybody, or the people behind them under a password. */
export function ExportDialog({
  day,
  table,
  mayNamePeople,
  onClose,
}: {
  day: DayRow;
  /** Left out: all of them. */
  table: ReportTable | undefined;
  mayNamePeople: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const inWords = useBilingual();
  const { client } = useMirror();
  const { attempt, busy, notice } = useAttempt();
  const { control, handleSubmit, watch } = useForm<z.infer<typeof formSchema>>({
    resolver: zodResolver(formSchema),
    defaultValues: { what: 'numbers', password: '', again: '' },
  });
  const isOfPeople = watch('what') === 'people';
  const title = table ? t('report.exportOf', { table: inWords(table.title) }) : t('report.exportAll');
  const save = handleSubmit(({ what, password }) =>
    attempt(async () => {
      const { date, site, station, practice } = day;
      const start = copyName({ date, name: site.name, station, practice });
      const parts = [start, 'bao-cao', ...(table ? [reportFileNames[table.id]] : [])];
      const named = what === 'people' ? [...parts, 'co-ten'] : parts;
      const ending = table && what === 'numbers' ? 'csv' : 'zip';
      const blob = await client.exportReport({
        ...(table ? { table: table.id } : {}),
        ...(what === 'people' ? { people: { password } } : {}),
      });
      saveFile(blob, `${named.join('-')}.${ending}`);
      onClose();
    }),
  );
  return (
    <Dialog title={title} opened onClose={onClose}>
      <Form label={title} onSubmit={save} lastEnterSends>
        <Stack gap={3}>
          {mayNamePeople && (
            <FormField control={control} name="what">
              {(field) => (
                <Choice
                  label={t('report.what')}
                  columns={2}
                  autoFocus
                  enterSends={!isOfPeople}
                  options={[
                    { value: 'numbers', label: t('report.numbers'), hint: t('report.numbersHint') },
                    { value: 'people', label: t('report.withPeople'), hint: t('report.withPeopleHint') },
                  ]}
                  {...field}
                />
              )}
            </FormField>
          )}
          {isOfPeople ? (
            <>
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
              <Notice title={t('exports.otherWay')} text={t('exports.otherWayText')} />
            </>
          ) : (
            <Quiet>{t('report.numbersText')}</Quiet>
          )}
          {notice && <Notice {...notice} />}
          <div>
            <Button submit tone="primary" icon="download" label={t('report.save')} busy={busy} />
          </div>
        </Stack>
      </Form>
    </Dialog>
  );
}

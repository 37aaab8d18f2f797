/** Prints all that failed again: each where it was to come out, or all at another printer. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterInfo } from '#shared/printing.ts';
import { useMirror } from '../../mirror/index.ts';
import { FormDialog, Select } from '../../ui/index.ts';
import { useOneAtATime, useTellProblem } from '../use-send.ts';

export function RetryDialog({
  failed,
  printers,
  onClose,
}: {
  /** Ids of the jobs. */
  failed: readonly string[];
  printers: readonly PrinterInfo[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { client } = useMirror();
  const tell = useTellProblem();
  const { busy, run } = useOneAtATime();
  const [printer, setPrinter] = useState<string>();
  return (
    <FormDialog
      title={t('printStation.retryFailed', { count: failed.length })}
      size="small"
      action={{ label: t('jobs.retry'), icon: 'refresh', busy }}
      onSend={() => void run(() => client.retryAll(failed, printer).then(onClose, tell))}
      onClose={onClose}
    >
      <Select
        label={t('printStation.atPrinter')}
        placeholder={t('printStation.samePrinter')}
        options={printers.map(({ name, description }) => ({ value: name, label: description || name }))}
        value={printer}
        clearable
        onChange={setPrinter}
      />
    </FormDialog>
  );
}

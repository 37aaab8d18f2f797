import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, FormDialog, NumberField, notify } from '#renderer/ui/index.ts';
import { othersAfterNoShow } from '#shared/domain/queue/events.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { useVisitCommand } from './use-visit-command.ts';

const ways = ['after', 'end', 'out'] as const;
type Way = (typeof ways)[number];

/** Somebody was called and is not there: when are they called again? Enter takes what is usual. */
export function NoShowDialog({
  visit,
  place,
  onClose,
}: {
  visit: VisitSummary;
  place: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { command, busy } = useVisitCommand(visit);
  const [back, setBack] = useState<Way>('after');
  const [others, setOthers] = useState<number | undefined>(othersAfterNoShow);
  const { ticket } = visit;
  const title = t('queue.noShowTitle', { ticket });
  const isWrong = back === 'after' && !(others && Number.isInteger(others) && others >= 1 && others <= 50);
  const save = async () => {
    if (isWrong) return;
    const data = { specialty: place, back, ...(back === 'after' ? { others } : {}) };
    if (!(await command('visit.no-show', data))) return;
    notify({ title: t('queue.noShowDone', { ticket }) });
    onClose();
  };
  return (
    <FormDialog
      title={title}
      action={{ label: t('queue.noShowSave'), icon: 'no-show', busy }}
      onSend={save}
      onClose={onClose}
    >
      <Choice
        label={t('queue.noShowBack')}
        columns={3}
        autoFocus
        enterSends
        value={back}
        onChange={setBack}
        options={ways.map((each) => ({
          value: each,
          label: t(`queue.back.${each}`, { others: others ?? othersAfterNoShow }),
        }))}
      />
      {back === 'after' && (
        <NumberField
          label={t('queue.noShowOthers')}
          value={others}
          onChange={setOthers}
          error={isWrong ? t('fieldError.invalid') : undefined}
        />
      )}
    </FormDialog>
  );
}

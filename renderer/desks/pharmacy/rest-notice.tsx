import { useTranslation } from 'react-i18next';
import { entryOf, isOpen } from '#shared/domain/queue/entry.ts';
import type { VisitSummary } from '#shared/rows.ts';
import { useVisitCommand } from '../../app/queue/index.ts';
import { useMay } from '../../app/session.ts';
import { Button, Notice, notify } from '../../ui/index.ts';

/** Somebody got a part: when there is no more to be had, they need not wait at the window for the rest. */
export function RestNotice({ visit, name }: { visit: VisitSummary; name: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const { command, busy } = useVisitCommand(visit);
  const entry = entryOf(visit, 'pharmacy');
  if (!entry || !isOpen(entry) || !may('visit.finish'))
    return <Notice tone="waiting" title={t('pharmacy.partHandedOut', { name })} />;
  const { ticket } = visit;
  const finish = async () => {
    if (await command('visit.finish', { specialty: 'pharmacy' }))
      notify({ tone: 'done', title: t('pharmacy.finished', { ticket }) });
  };
  return (
    <Notice tone="waiting" title={t('pharmacy.restTitle', { name })} text={t('pharmacy.restText')}>
      <Button icon="check" label={t('pharmacy.finish')} shortcut="Alt+X" busy={busy} onPress={finish} />
    </Notice>
  );
}

import { useTranslation } from 'react-i18next';
import { knownFromEarlier } from '#shared/domain/patient/carry-over.ts';
import { useTotals } from '../../../mirror/index.ts';
import { FileField, Notice, Quiet, Stack } from '../../../ui/index.ts';
import { PassphraseForm } from './passphrase-form.tsx';
import { TakenNumbers } from './taken-numbers.tsx';
import type { CarryOver } from './use-carry-over.ts';

/** Takes in the file of an earlier clinic day, and shows what came of it in numbers. */
export function TakeCarryOver({ carryOver }: { carryOver: CarryOver }) {
  const { t } = useTranslation();
  const { sent, taken, busy, notice, begin, choose } = carryOver;
  const totals = useTotals(knownFromEarlier);
  const known = totals?.get(knownFromEarlier) ?? 0;
  return (
    <Stack gap={4}>
      <p>{t('carryOver.why')}</p>
      {known > 0 && <Quiet>{t('carryOver.known', { count: known })}</Quiet>}
      {taken && <TakenNumbers taken={taken} onAnother={begin} />}
      {sent && <PassphraseForm copy={sent.copy} carryOver={carryOver} />}
      {!sent && !taken && (
        <FileField
          lead={t('carryOver.lead')}
          hint={t('carryOver.hint')}
          buttonLabel={t('carryOver.choose')}
          accept=".tkn"
          onFile={choose}
        />
      )}
      {busy && <Notice tone="waiting" title={t(sent ? 'carryOver.taking' : 'carryOver.reading')} />}
      {notice && !busy && <Notice {...notice} />}
    </Stack>
  );
}

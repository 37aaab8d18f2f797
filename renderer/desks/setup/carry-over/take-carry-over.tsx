/** Takes in the file of an earlier clinic day: the file, that day's passphrase, and what came of it in numbers. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CarryOverTaken, UploadedCopy } from '#shared/copies.ts';
import { knownFromEarlier } from '#shared/domain/patient/carry-over.ts';
import { sendInParts } from '../../../app/send-in-parts.ts';
import { useAttempt } from '../../../app/use-attempt.ts';
import { newId, useMirror, useTotals } from '../../../mirror/index.ts';
import { HostProblem } from '../../../mirror/problem.ts';
import { FileField, Notice, Quiet, Stack } from '../../../ui/index.ts';
import { PassphraseForm } from './passphrase-form.tsx';
import { TakenNumbers } from './taken-numbers.tsx';

interface Sent {
  file: string;
  copy: UploadedCopy;
}

export function TakeCarryOver() {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { attempt, busy, left, notice, clear } = useAttempt();
  const totals = useTotals(knownFromEarlier);
  const [sent, setSent] = useState<Sent>();
  const [taken, setTaken] = useState<CarryOverTaken>();
  const begin = () => {
    clear();
    setSent(undefined);
    setTaken(undefined);
  };
  const choose = (file: File) =>
    attempt(async () => {
      begin();
      const id = newId();
      const copy = await sendInParts(file, (part) => client.upload({ ...part, file: id }));
      if (copy?.kind !== 'carry-over') throw new HostProblem('carry-over-wrong-kind');
      setSent({ file: id, copy });
    });
  const take = ({ file }: Sent, passphrase: string) =>
    attempt(async () => {
      setTaken(await client.takeCarryOver({ file, passphrase }));
      setSent(undefined);
    });
  const known = totals?.get(knownFromEarlier) ?? 0;
  return (
    <Stack gap={4}>
      <p>{t('carryOver.why')}</p>
      {known > 0 && <Quiet>{t('carryOver.known', { count: known })}</Quiet>}
      {taken && <TakenNumbers taken={taken} onAnother={begin} />}
      {sent && (
        <PassphraseForm
          copy={sent.copy}
          busy={busy}
          left={left}
          onTake={(passphrase) => take(sent, passphrase)}
          onAnother={begin}
        />
      )}
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

/** The way of the file of an earlier clinic day: the file, that day's passphrase, and what came of it in numbers. */
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CarryOverTaken, UploadedCopy } from '#shared/copies.ts';
import { sendInParts } from '../../../app/send-in-parts.ts';
import { useAttempt } from '../../../app/use-attempt.ts';
import { newId, useMirror } from '../../../mirror/index.ts';
import { HostProblem } from '../../../mirror/problem.ts';
import { notify, unnotify } from '../../../ui/index.ts';
import { useSections } from '../sections-context.ts';

interface Sent {
  file: string;
  copy: UploadedCopy;
}

/** While a file waits for its passphrase its section is not left: nobody thinks that it was taken in. */
export function useCarryOver() {
  const { t } = useTranslation();
  const { client } = useMirror();
  const { beforeLeaving } = useSections();
  const { attempt, busy, left, notice, clear } = useAttempt();
  const [sent, setSent] = useState<Sent>();
  const [passphrase, setPassphrase] = useState('');
  const [taken, setTaken] = useState<CarryOverTaken>();
  const begin = () => {
    clear();
    setSent(undefined);
    setPassphrase('');
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
  const canTake = sent !== undefined && passphrase !== '' && left === 0;
  const take = async () => {
    if (!canTake) return;
    await attempt(async () => {
      setTaken(await client.takeCarryOver({ file: sent.file, passphrase }));
      setSent(undefined);
      setPassphrase('');
    });
  };
  const isPending = sent !== undefined || busy;
  const mayLeave = useCallback(async () => {
    if (isPending) {
      notify({ tone: 'problem', title: t('carryOver.notTaken'), text: t('carryOver.notTakenText') }, 'setup');
    }
    return !isPending;
  }, [isPending, t]);
  useEffect(() => {
    if (!isPending) unnotify('setup');
    beforeLeaving(mayLeave);
    return () => beforeLeaving(undefined);
  }, [isPending, beforeLeaving, mayLeave]);
  return { sent, taken, passphrase, setPassphrase, canTake, busy, left, notice, begin, choose, take };
}

export type CarryOver = ReturnType<typeof useCarryOver>;

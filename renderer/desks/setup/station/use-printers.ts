import { useCallback, useEffect, useState } from 'react';
import type { PrintersReply } from '#shared/printing.ts';
import { useOneAtATime, useTellProblem } from '../../../app/use-send.ts';
import { useMirror } from '../../../mirror/index.ts';

/** The printers that this computer finds, looked for once and whenever asked; nothing before the first answer. */
export function usePrinters(): Partial<PrintersReply> & { lookAgain: () => void; busy: boolean } {
  const { client } = useMirror();
  const tell = useTellProblem();
  const { busy, run } = useOneAtATime();
  const [reply, setReply] = useState<PrintersReply>();
  const lookAgain = useCallback(() => {
    run(() => client.printers().then(setReply, tell));
  }, [client, run, tell]);
  useEffect(lookAgain, [lookAgain]);
  return { ...reply, lookAgain, busy };
}

import { useEffect, useState } from 'react';
import type { PrinterInfo } from '#shared/printing.ts';
import { useMirror } from '../../mirror/index.ts';
import { useTellProblem } from '../use-send.ts';

/** The printers that this computer finds now; none before the answer. */
export function usePrinterList(): readonly PrinterInfo[] {
  const { client } = useMirror();
  const tell = useTellProblem();
  const [printers, setPrinters] = useState<readonly PrinterInfo[]>([]);
  useEffect(() => {
    client.printers().then((reply) => setPrinters(reply.printers), tell);
  }, [client, tell]);
  return printers;
}

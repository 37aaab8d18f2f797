/**
 * Prescriptions printed in one go at a raw queue of a real cupsd: made, handed over a few at a time, followed to their end
 * and cleared away, with the list of prints on the disk at every step. The floor hands one ready document over as often, one
 * after the other, and waits until the last is done. Each run is a process that starts cold and tells how far its memory grew.
 */
import { z } from 'zod';
import { startPrivateCups } from '#main/printing/testing/private-cups.ts';
import type { Finding } from './finding.ts';
import { alternate, figure, type Spread, spreadOf } from './measure.ts';
import { runToEnd } from './station.ts';
import type { Workshop } from './workshop.ts';

const program = new URL('./print-batch-process.ts', import.meta.url);
const told = z.object({ ms: z.number(), grewMb: z.number() });

export async function measurePrintBatch(workshop: Workshop): Promise<Finding> {
  const papers = workshop.rounds(200);
  const cups = await startPrivateCups();
  try {
    await cups.addRawQueue('bench');
    const run = async (how: string, count: number) =>
      told.parse(await runToEnd(program, [how, cups.server, String(count), await workshop.folder()]));
    const grewMb: number[] = [];
    const { ours, floor } = await alternate(
      { rounds: workshop.rounds(5) },
      async () => {
        const { ms, grewMb: grew } = await run('jobs', papers);
        grewMb.push(grew);
        return ms;
      },
      async () => (await run('bare', papers)).ms,
    );
    const half = Math.ceil(papers / 2);
    const ratesOf = ({ p50, p95 }: Spread): Spread => ({ p50: rate(papers, p50), p95: rate(papers, p95) });
    return {
      figure: figure('PDFs/s', ratesOf(ours), { floor: ratesOf(floor) }),
      more: {
        printBatchPapers: papers,
        printBatchPeakMb: spreadOf(grewMb),
        printBatchPeakMbOfHalf: (await run('jobs', half)).grewMb,
      },
    };
  } finally {
    await cups.stop();
  }
}

/** In a second: the slower ones are the p95. */
const rate = (count: number, ms: number) => (count / ms) * 1000;

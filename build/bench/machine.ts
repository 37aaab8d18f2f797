/** What the figures were taken on; without it they mean nothing. */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

export interface Machine {
  date: string;
  cpus: number;
  cpu: string;
  memoryMb: number;
  /** What else the machine was doing, on average of the last minute. */
  load: number;
  platform: string;
  node: string;
}

export function describeMachine(): Machine {
  return {
    date: new Date().toISOString(),
    cpus: availableParallelism(),
    cpu: cpus()[0]?.model ?? '',
    memoryMb: Math.round(totalmem() / 1024 ** 2),
    load: loadavg()[0] ?? 0,
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}

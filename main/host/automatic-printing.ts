/**
 * Prints each prescription issued on any station of the day, once, from the moment on in which it was switched on. What was
 * issued here while the program was not running is caught up with; what was ever printed here, or replaced meanwhile, is not.
 */
import type { Clinic } from '#main/clinic/clinic.ts';
import { createQueue } from '#main/journal/queue.ts';
import type { PrintJobs } from '#main/printing/jobs.ts';
import type { SealedFiles } from '#main/vault/sealed-files.ts';
import { automaticBatch } from '#shared/printing.ts';
import type { Settings } from '#shared/settings.ts';
import { type PrescriptionPaper, prescriptionPaper } from './prescription-prints.ts';
import { readSettings, writeSettings } from './settings.ts';

interface AutomaticPrintingOptions {
  clinic: Clinic;
  jobs: PrintJobs;
  sealed: SealedFiles;
  /** Where prescriptions go. */
  printer(): Promise<string>;
  /** By the clock that prescriptions are stamped by. */
  now(): Date;
  onTrouble(message: string, cause: unknown): void;
}

export interface AutomaticPrinting {
  /**
   * Takes up what was set before; `beginsAnew` when nobody knows what was printed: then what was issued until now is not
   * printed by itself, and the settings say so.
   */
  start(how: { beginsAnew: boolean }): Promise<void>;
  /** Answers with the settings as they are then. Switching on what is on changes nothing. */
  turn(on: boolean, by: string): Promise<Settings>;
  /** Resolves when nothing more is asked of the printer. */
  stop(): Promise<void>;
}

export function createAutomaticPrinting(options: AutomaticPrintingOptions): AutomaticPrinting {
  const { clinic, jobs, sealed, printer, now, onTrouble } = options;
  const { feed } = clinic;
  const inTurn = createQueue();
  let setting: Settings['automaticPrinting'];
  /** Nothing is printed before the disk says from when on. */
  let isKept = true;
  /** Up to where the rows were looked at; nothing: all of them have to be. */
  let position: string | undefined;
  let unfollow = () => undefined;

  /** Ids of visits that changed since they were last looked at. */
  function changed(): Iterable<string> {
    const rows = position === undefined ? undefined : feed.since(position);
    if (!rows) return clinic.book.readers.visits.ids();
    return rows.filter(({ table }) => table === 'visits').map(({ id }) => id);
  }

  async function look(): Promise<void> {
    if (!setting) return;
    if (!isKept) await keep(setting);
    const { since, by } = setting;
    const lookedAt = feed.position;
    const isDue = (paper: PrescriptionPaper) => paper.issuedAt >= since && !jobs.knows(paper);
    const due = [...changed()]
      .flatMap((id) => prescriptionPaper(clinic, id) ?? [])
      .filter(isDue)
      .toSorted((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1));
    if (due.length > 0) {
      const at = await printer();
      await jobs.printAll(
        due.map(({ issuedAt: _, ...paper }) => ({ ...paper, by, printer: at, batch: automaticBatch })),
      );
    }
    position = lookedAt;
  }

  async function keep(wanted: Settings['automaticPrinting']): Promise<Settings> {
    const { automaticPrinting: _, ...others } = await readSettings(sealed);
    const settings = { ...others, ...(wanted && { automaticPrinting: wanted }) };
    await writeSettings(sealed, settings);
    isKept = true;
    return settings;
  }

  // What could not be remembered is looked at again with the next change.
  const lookSoon = () =>
    void inTurn(look).catch((cause) => onTrouble('Prescriptions could not be printed by themselves.', cause));

  function follow(): void {
    unfollow();
    unfollow = feed.watch(lookSoon);
    lookSoon();
  }

  /** Later than whatever was issued, also when the clock was set back. */
  function thisMoment(): string {
    const { visits } = clinic.book.readers;
    let last = now().getTime();
    for (const id of visits.ids()) {
      const { at } = visits.row(id)?.prescribed ?? {};
      if (at !== undefined) last = Math.max(last, Date.parse(at) + 1);
    }
    return new Date(last).toISOString();
  }

  return {
    async start({ beginsAnew }) {
      setting = (await readSettings(sealed)).automaticPrinting;
      if (!setting) return;
      if (beginsAnew) {
        setting = { since: thisMoment(), by: setting.by, listLost: true };
        isKept = false;
      }
      follow();
    },

    turn: (on, by) =>
      inTurn(async () => {
        const wanted = on ? (setting ?? { since: thisMoment(), by }) : undefined;
        const settings = await keep(wanted);
        setting = wanted;
        position = undefined;
        if (on) follow();
        else unfollow();
        return settings;
      }),

    async stop() {
      unfollow();
      setting = undefined;
      await inTurn(async () => undefined);
    },
  };
}

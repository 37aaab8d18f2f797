/** What `day.json` says of a day without its key: its date and place follow what is set up. */
import type { Clinic } from '#main/clinic/clinic.ts';
import { createQueue } from '#main/journal/queue.ts';
import type { DaySetup } from '#shared/domain/day/setup.ts';
import type { DayFile, DayFolders } from './day-folder.ts';

/** The part of `day.json` that may change, as the day is set up now. */
export const headerOf = (setup: DaySetup | undefined): Pick<DayFile, 'date' | 'name'> | undefined =>
  setup && { date: setup.date, name: setup.site.name };

export interface DayHeaderNow {
  /** `day.json` as it ought to be now. */
  now(): DayFile;
  /** Rewrites it from now on, soon after its date or place was changed, here or at another computer. */
  follow(): void;
  /** Ends that; resolves when nothing is written any more. */
  stop(): Promise<void>;
}

/** `file` is what lies on the disk. */
export function dayHeader(folders: DayFolders, file: DayFile, clinic: Clinic): DayHeaderNow {
  const inTurn = createQueue();
  let kept = file;
  let unfollow = () => undefined;
  const now = () => ({ ...file, ...headerOf(clinic.day) });
  const isKept = ({ date, name }: DayFile) => date === kept.date && name === kept.name;

  async function keep(): Promise<void> {
    const wanted = now();
    if (isKept(wanted)) return;
    await folders.rewrite(wanted);
    kept = wanted;
  }

  function heard(): void {
    // Whoever changed it does not wait: the journal has it, and the list at the door may be a moment late.
    if (!isKept(now())) inTurn(keep).catch((error) => console.error('The day file', error));
  }

  return {
    now,
    follow: () => {
      const end = clinic.feed.watch(heard);
      unfollow = () => end();
      heard();
    },
    stop: async () => {
      unfollow();
      await inTurn(async () => undefined);
    },
  };
}

import { useCallback } from 'react';
import { useSettings } from '#renderer/app/use-settings.ts';
import { favouritesOf, type UsedCourse, withUsed } from '#shared/domain/prescription/favourites.ts';
import type { PrescriptionLine } from '#shared/domain/prescription/issued.ts';

/** What was prescribed of each medicine in a specialty at this station; nothing for children. */
export function useFavourites(
  specialty: string,
  isAdult: boolean,
): {
  /** Whether it has been read: what comes later would push itself before what somebody is about to take. */
  areRead: boolean;
  of: (medicine: string) => readonly UsedCourse[];
  remember: (lines: readonly PrescriptionLine[]) => void;
} {
  const { settings, change } = useSettings();
  const favourites = isAdult ? settings?.favourites : undefined;
  return {
    areRead: settings !== undefined,
    of: useCallback((medicine) => favouritesOf(favourites, specialty, medicine), [favourites, specialty]),
    remember: (lines) => {
      if (!isAdult || lines.length === 0) return;
      void change((before) => ({ ...before, favourites: withUsed(before.favourites, specialty, lines) }));
    },
  };
}

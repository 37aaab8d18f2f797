import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus to where somebody is named, once what was asked for is on the screen: reading goes on there,
 * also for those who hear the screen. `shown` is the id of what is on the screen.
 */
export function useReadingPlace(shown: string | undefined): {
  place: RefObject<HTMLElement | null>;
  goTo(id: string): void;
} {
  const place = useRef<HTMLElement>(null);
  const asked = useRef<string>(undefined);
  const arrive = () => {
    if (asked.current === undefined || asked.current !== shown || !place.current) return;
    asked.current = undefined;
    place.current.focus();
  };
  useEffect(arrive);
  return {
    place,
    goTo(id) {
      asked.current = id;
      arrive();
    },
  };
}

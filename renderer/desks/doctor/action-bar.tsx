/** Lets the work in the middle put its one primary button where every desk has it: at the right end of the bar. */
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';

interface Bar {
  slot: HTMLElement | null;
  claim: () => () => void;
}

const BarContext = createContext<Bar>({ slot: null, claim: () => () => undefined });

/** `claimed` while the work has a primary button of its own. */
export function useActionBar() {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [claims, setClaims] = useState(0);
  const bar = useMemo(
    () => ({
      slot,
      claim: () => {
        setClaims((count) => count + 1);
        return () => setClaims((count) => count - 1);
      },
    }),
    [slot],
  );
  return { bar, setSlot, claimed: claims > 0 };
}

export const ActionBar = BarContext.Provider;

/** Its children stand at the right end of the action bar. */
export function InActionBar({ children }: { children: ReactNode }) {
  const { slot, claim } = useContext(BarContext);
  useLayoutEffect(claim, [claim]);
  return slot && createPortal(children, slot);
}

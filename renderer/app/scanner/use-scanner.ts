import { useEffect, useRef } from 'react';
import { readScan, type Scan } from '#shared/domain/scan.ts';
import { listenToScanner } from './listen.ts';

/**
 * Whatever a scanner types into this window, wherever the focus is, also in a dialog; the focused field does not see it.
 * Once a screen: a second one hears nothing while the first does.
 */
export function useScanner(
  onScan: (scan: Scan, text: string) => void,
  { enabled = true }: { enabled?: boolean } = {},
): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    if (!enabled) return;
    return listenToScanner(window, (text) => latest.current(readScan(text), text));
  }, [enabled]);
}

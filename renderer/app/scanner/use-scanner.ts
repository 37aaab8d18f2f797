import { useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { readScan, type Scan } from '#shared/domain/scan.ts';
import { DialogDepth, isBehindDialog, notify } from '../../ui/index.ts';
import { listenToScanner } from './listen.ts';

interface Listener {
  /** How many dialogs surround it. */
  depth: number;
  hear: (text: string) => void;
}

const listeners: Listener[] = [];
let stopListening: (() => void) | undefined;

/** Of several on the screen the one in the topmost dialog hears it; of two beside each other the first. */
function hear(text: string): void {
  const [topmost] = listeners.toSorted((a, b) => b.depth - a.depth);
  topmost?.hear(text);
}

function add(listener: Listener): () => void {
  listeners.push(listener);
  stopListening ??= listenToScanner(window, hear);
  return () => {
    listeners.splice(listeners.indexOf(listener), 1);
    if (listeners.length > 0) return;
    stopListening?.();
    stopListening = undefined;
  };
}

/**
 * Whatever a scanner types into this window, wherever the focus is; the focused field does not see it. While a dialog is
 * open that does not listen itself, nothing is done behind it: what is typed there is about the person it was opened for.
 */
export function useScanner(
  onScan: (scan: Scan, text: string) => void,
  /** `heardBehindDialogs`: the dialog that is open waits for what the screen behind it hears. */
  { heardBehindDialogs = false }: { heardBehindDialogs?: boolean } = {},
): void {
  const { t } = useTranslation();
  const depth = useContext(DialogDepth);
  const latest = useRef<(text: string) => void>(undefined);
  useEffect(() => {
    latest.current = (text) => {
      if (heardBehindDialogs || !isBehindDialog(depth)) return onScan(readScan(text), text);
      notify({ tone: 'problem', title: t('scan.dialog.title'), text: t('scan.dialog.text') }, 'scan');
    };
  });
  useEffect(() => add({ depth, hear: (text) => latest.current?.(text) }), [depth]);
}

import { useCallback, useEffect, useState } from 'react';
import type { Settings } from '#shared/settings.ts';
import { useMirror } from '../mirror/index.ts';
import { useTellProblem } from './use-send.ts';

/** The last change of this window: two at once would each write over what the other one changed. */
let lastChange: Promise<void> = Promise.resolve();

/** This computer's settings, nothing until they are read. `change` is told what they are and answers what they shall be. */
export function useSettings(): {
  settings: Settings | undefined;
  change(to: (settings: Settings) => Settings): Promise<void>;
  /** Settings that were changed by another way. */
  took(settings: Settings): void;
} {
  const { client } = useMirror();
  const tell = useTellProblem();
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    client.settings().then(setSettings, tell);
  }, [client, tell]);
  const change = useCallback(
    (to: (settings: Settings) => Settings) => {
      lastChange = lastChange.then(async () => {
        try {
          // Another window may have changed something else meanwhile.
          setSettings(await client.saveSettings(to(await client.settings())));
        } catch (error) {
          tell(error, 'settings');
        }
      });
      return lastChange;
    },
    [client, tell],
  );
  return { settings, change, took: setSettings };
}

/** Settings in which a kind of document goes to a printer; to the spooler's default without one. */
export function withPrinter(
  settings: Settings,
  kind: keyof Settings['printers'],
  printer: string | undefined,
): Settings {
  const { [kind]: _, ...others } = settings.printers;
  return { ...settings, printers: printer === undefined ? others : { ...others, [kind]: printer } };
}

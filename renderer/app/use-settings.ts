import { useCallback, useEffect, useState } from 'react';
import type { Settings } from '#shared/host-api.ts';
import { useMirror } from '../mirror/index.ts';
import { useTellProblem } from './use-send.ts';

/** This computer's settings, nothing until they are read. `change` is told what they are and answers what they shall be. */
export function useSettings(): {
  settings: Settings | undefined;
  change(to: (settings: Settings) => Settings): Promise<void>;
} {
  const { client } = useMirror();
  const tell = useTellProblem();
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    client.settings().then(setSettings, tell);
  }, [client, tell]);
  const change = useCallback(
    async (to: (settings: Settings) => Settings) => {
      try {
        // Another window may have changed something else meanwhile.
        setSettings(await client.saveSettings(to(await client.settings())));
      } catch (error) {
        tell(error, 'settings');
      }
    },
    [client, tell],
  );
  return { settings, change };
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

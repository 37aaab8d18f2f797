import { useEffect, useState } from 'react';
import { createMedicineFacts, type MedicineFacts } from '#shared/domain/medicine-facts/facts.ts';
import { useMirror } from '../../mirror/index.ts';
import { useTellProblem } from '../use-send.ts';

type HostClient = ReturnType<typeof useMirror>['client'];

let facts: Promise<MedicineFacts> | undefined;

/** Asked for once and kept by the window; asked again after it failed. */
function load(client: HostClient): Promise<MedicineFacts> {
  facts ??= client.medicineFacts().then(
    ({ tables, problem }) => ({ ...createMedicineFacts(tables), ...(problem ? { problem } : {}) }),
    (error: unknown) => {
      facts = undefined;
      throw error;
    },
  );
  return facts;
}

/** What is known of medicines, from when a prescription is first written; nothing until it is there. */
export function useMedicineFacts(): MedicineFacts | undefined {
  const { client } = useMirror();
  const tell = useTellProblem();
  const [loaded, setLoaded] = useState<MedicineFacts>();
  useEffect(() => {
    load(client).then(setLoaded, tell);
  }, [client, tell]);
  return loaded;
}

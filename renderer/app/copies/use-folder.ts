import { useEffect, useState } from 'react';
import type { FoldersReply } from '#shared/copies.ts';
import { useMirror } from '../../mirror/index.ts';
import { useAttempt } from '../use-attempt.ts';
import { useTellProblem } from '../use-send.ts';

/** A folder of this computer and the ways from it; begins at `start` when that is there, else where sticks are. */
export function useFolder(start: string | undefined) {
  const { client } = useMirror();
  const tell = useTellProblem();
  const { attempt, busy, notice } = useAttempt();
  const [shown, setShown] = useState<FoldersReply>();
  const [first] = useState(start);
  useEffect(() => {
    let gone = false;
    const places = () => client.folders();
    // A stick that was pulled: whoever chooses begins anew.
    const found = first === undefined ? places() : client.folders(first).catch(places);
    found.then((reply) => {
      if (!gone) setShown(reply);
    }, tell);
    return () => {
      gone = true;
    };
  }, [client, tell, first]);
  return {
    shown,
    go: (path?: string) => attempt(async () => setShown(await client.folders(path))),
    make: (name: string) =>
      attempt(async () => {
        if (shown?.path !== undefined) setShown(await client.makeFolder({ path: shown.path, name }));
      }),
    attempt,
    busy,
    notice,
  };
}

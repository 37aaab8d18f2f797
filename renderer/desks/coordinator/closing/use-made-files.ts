import { useState } from 'react';
import { z } from 'zod';
import { useSession } from '../../../app/session.ts';

const files = ['hospital', 'sponsor', 'next'] as const;
export type MadeFile = (typeof files)[number];

const madeSchema = z.array(z.enum(files));

/** Which of the files that are taken home were made in this window: made of the day, they say nothing of where they went. */
export function useMadeFiles(): {
  made: ReadonlySet<MadeFile>;
  areAllMade: boolean;
  add(file: MadeFile): void;
} {
  const key = `made-files.${useSession().status?.open?.day.id}`;
  const [made, setMade] = useState(() => readMade(sessionStorage.getItem(key)));
  const add = (file: MadeFile) => {
    const next = new Set([...made, file]);
    sessionStorage.setItem(key, JSON.stringify([...next]));
    setMade(next);
  };
  return { made, areAllMade: files.every((file) => made.has(file)), add };
}

function readMade(kept: string | null): ReadonlySet<MadeFile> {
  return new Set(kept === null ? [] : madeSchema.parse(JSON.parse(kept)));
}

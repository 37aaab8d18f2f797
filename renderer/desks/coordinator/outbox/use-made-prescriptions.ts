import { useState } from 'react';
import { z } from 'zod';
import { useSession } from '../../../app/session.ts';

const madeSchema = z.object({
  name: z.string(),
  prescriptions: z.array(z.object({ visit: z.string(), code: z.string() })),
});
/** A file that was made, and what is in it. */
export type MadePrescriptions = z.infer<typeof madeSchema>;

/** The last file of prescriptions that this window made: whoever carries it away comes back later to say so. */
export function useMadePrescriptions(): {
  made: MadePrescriptions | undefined;
  keep(made: MadePrescriptions): void;
} {
  const key = `made-prescriptions.${useSession().status?.open?.day.id}`;
  const [made, setMade] = useState(() => readMade(sessionStorage.getItem(key)));
  return {
    made,
    keep(next) {
      sessionStorage.setItem(key, JSON.stringify(next));
      setMade(next);
    },
  };
}

function readMade(kept: string | null): MadePrescriptions | undefined {
  return kept === null ? undefined : madeSchema.parse(JSON.parse(kept));
}

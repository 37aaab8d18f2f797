import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { printRequestSchema } from '#shared/printing.ts';
import type { JobRow } from '#shared/rows.ts';
import { useMirror } from '../mirror/index.ts';
import { notify, unnotify } from '../ui/index.ts';
import { useJobWords } from './use-job-words.ts';
import { useOneAtATime, useTellProblem } from './use-send.ts';

const printing = 'print';

/** Sends a document to its printer. It is followed under "Printing"; a problem is told at once. */
export function usePrint(): {
  print(request: z.infer<typeof printRequestSchema>): Promise<JobRow | undefined>;
  busy: boolean;
} {
  const { client } = useMirror();
  const { t } = useTranslation();
  const { busy, run } = useOneAtATime();
  const tell = useTellProblem();
  const words = useJobWords();
  const print = useCallback(
    (request: z.infer<typeof printRequestSchema>) =>
      run(async () => {
        unnotify(printing);
        try {
          const job = await client.print(request);
          if (job.state !== 'failed')
            notify({
              title: t('jobs.sent'),
              text: t('jobs.sentText', { paper: words.paper(job), title: job.title }),
            });
          return job;
        } catch (error) {
          tell(error, printing);
          return undefined;
        }
      }),
    [client, run, t, tell, words],
  );
  return { print, busy };
}

/** A try that the host may turn down: wrong passphrase, wrong PIN, or wait a while. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../i18n/index.ts';
import { HostProblem } from '../mirror/index.ts';
import type { NoticeWords } from '../ui/index.ts';
import { useCountdown } from './use-countdown.ts';
import { useOneAtATime } from './use-send.ts';

export function useAttempt(): {
  attempt(work: () => Promise<void>): Promise<boolean>;
  busy: boolean;
  /** Seconds until the next try is heard. */
  left: number;
  notice: NoticeWords | undefined;
  /** Of the problem that the last try met. */
  code: HostProblem['code'] | undefined;
  /** What is said of that problem besides its code. */
  params: HostProblem['params'] | undefined;
  clear(): void;
} {
  const { t } = useTranslation();
  const { busy, run } = useOneAtATime();
  const { left, start } = useCountdown();
  const [problem, setProblem] = useState<HostProblem>();
  const attempt = async (work: () => Promise<void>) => {
    const done = await run(async () => {
      try {
        await work();
        setProblem(undefined);
        return true;
      } catch (error) {
        if (!(error instanceof HostProblem)) throw error;
        setProblem(error);
        if (error.code === 'wait') start(Number(error.params.seconds));
        return false;
      }
    });
    return done ?? false;
  };
  const waiting = problem?.code === 'wait';
  const notice: NoticeWords | undefined =
    problem && !(waiting && left === 0)
      ? {
          tone: 'problem',
          ...wordsOf(problem.code, waiting ? { seconds: left } : problem.params),
          ...(waiting ? { text: t('problem.wait.text') } : {}),
        }
      : undefined;
  return {
    attempt,
    busy,
    left,
    notice,
    code: problem?.code,
    params: problem?.params,
    clear: () => setProblem(undefined),
  };
}

/** What is said about a refusal or a problem: what happened, what was kept, what to do. */
import i18next from 'i18next';
import { type RefusalCode, type RefusalParams, refusalCodes } from '#shared/domain/refusal.ts';
import type { ProblemCode } from '#shared/host-api.ts';
import { type ServerProblem, serverProblems } from '#shared/network.ts';

/** A problem of the host, or that the host did not answer at all. */
export type WordsCode = ProblemCode | 'host-unreachable';

const isRefusal = (code: WordsCode): code is RefusalCode => refusalCodes.some((each) => each === code);

const isServerProblem = (reason: unknown): reason is ServerProblem =>
  serverProblems.some((each) => each === reason);

const inOneLanguage = (params: RefusalParams): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'object' ? (i18next.language === 'en' ? value.en : value.vi) : value,
    ]),
  );

/** Both sentences in the window's language. */
export function wordsOf(code: WordsCode, given: RefusalParams = {}): { title: string; text: string } {
  const params = inOneLanguage(given);
  if (isRefusal(code))
    return {
      title: i18next.t(`refusal.${code}.title`, params),
      text: i18next.t(`refusal.${code}.text`, params),
    };
  const { reason } = params;
  // Why it did not start says more about what to do.
  if (code === 'hub-not-started' && isServerProblem(reason))
    return {
      title: i18next.t(`network.serverProblem.${reason}.title`),
      text: i18next.t(`network.serverProblem.${reason}.text`),
    };
  return {
    title: i18next.t(`problem.${code}.title`, params),
    text: i18next.t(`problem.${code}.text`, params),
  };
}

/** What the screens say about the network, from its row alone. */
import type { TFunction } from 'i18next';
import { clockToleranceMs, type NetworkRow } from '#shared/network.ts';
import { formatTime } from '../../i18n/formats.ts';
import type { IconName, NoticeWords } from '../../ui/index.ts';

/** All is well; it may be a moment late; somebody has to do something. */
type NetworkTone = 'done' | 'priority' | 'problem';

interface ChipWords {
  tone: NetworkTone;
  icon: IconName;
  label: string;
}

/** The line that every screen shows; nothing of a computer that is alone on purpose. What is worst comes first. */
export function chipOf(row: NetworkRow, t: TFunction): ChipWords | undefined {
  if (row.role === 'single') return undefined;
  if (serverState(row) === 'failed')
    return { tone: 'problem', icon: 'network-off', label: t('network.chip.hubFailed') };
  if (serverState(row) === 'restarting')
    return { tone: 'priority', icon: 'progress', label: t('network.chip.hubRestarting') };
  if (row.state === 'alone') return { tone: 'problem', icon: 'network-off', label: aloneLabel(row, t) };
  if (row.state === 'searching')
    return { tone: 'priority', icon: 'search', label: t('network.chip.searching') };
  if (row.state === 'catching-up')
    return { tone: 'priority', icon: 'download', label: t('network.chip.catchingUp') };
  const clock = clockOff(row);
  if (clock) {
    const label = t(`network.chip.${clock.isAhead ? 'clockAhead' : 'clockBehind'}`, {
      span: spanWords(clock.ms, t),
    });
    return { tone: 'priority', icon: 'waiting', label };
  }
  return {
    tone: 'done',
    icon: 'network',
    label: t(row.role === 'hub' ? 'network.chip.hub' : 'network.chip.together'),
  };
}

function aloneLabel({ since, unshared }: NetworkRow, t: TFunction): string {
  const alone =
    since === undefined ? t('network.chip.alone') : t('network.chip.aloneSince', { time: formatTime(since) });
  return unshared === 0 ? alone : `${alone} · ${t('network.chip.unshared', { number: unshared })}`;
}

/** What is going on and what to do about it, what matters most first. Never empty. */
export function noticesOf(row: NetworkRow, t: TFunction): NoticeWords[] {
  return [...serverNotice(row, t), ...stateNotice(row, t), ...clockNotice(row, t)];
}

/** Of a hub that has given up, as when it could not start, there is no server at all. */
function serverState({ role, state, server }: NetworkRow) {
  return server?.state ?? (role === 'hub' && state === 'alone' ? 'failed' : undefined);
}

function serverNotice(row: NetworkRow, t: TFunction): NoticeWords[] {
  const state = serverState(row);
  if (state === undefined || state === 'running') return [];
  if (state === 'restarting') return [{ tone: 'priority', ...stateWords('hubRestarting', t) }];
  const problem = row.server?.problem ?? 'failed';
  return [
    {
      tone: 'problem',
      title: t(`network.serverProblem.${problem}.title`),
      text: `${t(`network.serverProblem.${problem}.text`)} ${t('network.safe')}`,
    },
  ];
}

function stateNotice(row: NetworkRow, t: TFunction): NoticeWords[] {
  if (row.role === 'single') return [{ tone: 'neutral', ...stateWords('single', t) }];
  // The server's own notice has said it.
  if ((serverState(row) ?? 'running') !== 'running') return [];
  if (row.state === 'together')
    return [{ tone: 'done', ...stateWords(row.role === 'hub' ? 'hub' : 'together', t) }];
  if (row.state === 'alone' || row.problem) {
    const problem = row.problem ?? 'unreachable';
    const text = t(`network.problem.${problem}.text`);
    return [
      {
        tone: row.state === 'alone' ? 'problem' : 'priority',
        title: t(`network.problem.${problem}.title`),
        // Of its own disk it cannot be said that everything is still saved.
        text: problem === 'not-saved' ? text : `${text} ${t('network.safe')}`,
      },
    ];
  }
  return [{ tone: 'priority', ...stateWords(row.state === 'catching-up' ? 'catchingUp' : 'searching', t) }];
}

function clockNotice(row: NetworkRow, t: TFunction): NoticeWords[] {
  const clock = clockOff(row);
  if (!clock) return [];
  const span = spanWords(clock.ms, t);
  return [
    {
      tone: 'priority',
      title: t(`network.clock.${clock.isAhead ? 'ahead' : 'behind'}`, { span }),
      text: t('network.clock.text'),
    },
  ];
}

const stateWords = (
  state: 'single' | 'hub' | 'together' | 'catchingUp' | 'searching' | 'hubRestarting',
  t: TFunction,
) => ({ title: t(`network.state.${state}.title`), text: t(`network.state.${state}.text`) });

function clockOff({ clockAheadMs = 0 }: NetworkRow): { isAhead: boolean; ms: number } | undefined {
  const ms = Math.abs(clockAheadMs);
  return ms > clockToleranceMs ? { isAhead: clockAheadMs > 0, ms } : undefined;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** In the largest unit of which there are two. */
function spanWords(ms: number, t: TFunction): string {
  if (ms >= 2 * day) return t('network.span.days', { number: Math.round(ms / day) });
  if (ms >= 2 * hour) return t('network.span.hours', { number: Math.round(ms / hour) });
  return t('network.span.minutes', { number: Math.round(ms / minute) });
}

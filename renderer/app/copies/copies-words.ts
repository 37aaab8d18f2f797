/** What the screens say about the backup, from its row alone. */
import type { TFunction } from 'i18next';
import type { CopiesRow } from '#shared/copies.ts';
import { formatTime } from '../../i18n/formats.ts';
import { wordsOf } from '../../i18n/index.ts';
import type { IconName, NoticeWords } from '../../ui/index.ts';

interface Situation {
  copies: CopiesRow;
  /** In milliseconds. */
  now: number;
  isPractice: boolean;
}

interface ChipWords {
  tone: 'done' | 'priority' | 'problem';
  icon: IconName;
  label: string;
}

const minuteMs = 60_000;
/** Copies are made every few minutes: past this something holds them up. */
const lateMs = 10 * minuteMs;

/** The line that every screen shows; on a practice day nothing of it is alarming but what does not work. */
export function chipOf({ copies, now, isPractice }: Situation, t: TFunction): ChipWords {
  const { backup } = copies;
  if (!backup)
    return { tone: isPractice ? 'done' : 'priority', icon: 'backup', label: t('copies.chip.none') };
  if (backup.problem) return { tone: 'problem', icon: 'problem', label: t(`copies.chip.${backup.problem}`) };
  if (backup.lastAt === undefined) return { tone: 'done', icon: 'progress', label: t('copies.chip.copying') };
  const ageMs = Math.max(0, now - Date.parse(backup.lastAt));
  const isLate = backup.behind > 0 && ageMs > lateMs;
  return { tone: isLate ? 'priority' : 'done', icon: 'backup', label: ageWords(ageMs, t) };
}

function ageWords(ms: number, t: TFunction): string {
  const minutes = Math.floor(ms / minuteMs);
  if (minutes < 1) return t('copies.chip.now');
  return minutes < 60
    ? t('copies.chip.minutes', { number: minutes })
    : t('copies.chip.hours', { number: Math.floor(minutes / 60) });
}

/** How the backup stands, in two sentences, and what still works when it does not. */
export function noticeOf({ copies, isPractice }: Omit<Situation, 'now'>, t: TFunction): NoticeWords {
  const { backup } = copies;
  if (!backup) {
    const which = isPractice ? 'practice' : 'none';
    return {
      tone: isPractice ? 'neutral' : 'priority',
      title: t(`copies.${which}.title`),
      text: t(`copies.${which}.text`),
    };
  }
  const { problem, lastAt, lines = 0 } = backup;
  if (problem) {
    const { title, text } = wordsOf(problem);
    const hasFailed = lastAt !== undefined && problem !== 'backup-has-more';
    const kept = !hasFailed ? undefined : t('copies.lastAt', { time: formatTime(lastAt) });
    return { tone: 'problem', title, text: [text, kept, t('copies.goesOn')].filter(Boolean).join(' ') };
  }
  if (lastAt === undefined)
    return { tone: 'waiting', title: t('copies.copying.title'), text: t('copies.copying.text') };
  return {
    tone: 'done',
    title: t('copies.fine.title'),
    text: t('copies.fine.text', { time: formatTime(lastAt), lines }),
  };
}

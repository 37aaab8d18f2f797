import { useTranslation } from 'react-i18next';
import { useBilingual, useFormats } from '#renderer/i18n/index.ts';
import { Icon, type Tone } from '#renderer/ui/index.ts';
import type { Person } from '#shared/domain/patient/person.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import styles from './danger-list.module.css';
import { needsWeight, pregnancyOf, type RedFlag, redFlagsOf } from './dangers.ts';

const sourced = (source: string | undefined) => (source === undefined ? {} : { source });

interface Danger {
  key: string;
  tone: Extract<Tone, 'problem' | 'priority' | 'waiting'>;
  text: string;
  /** Who said so, when; where it was found. */
  source?: string;
}

/** Pregnancy, red flags and what is still to be asked, each in a line: what must be seen before anything is given. */
export function DangerList({
  visit,
  person,
  day,
  withFlags = true,
}: {
  visit: VisitRow;
  person: Pick<Person, 'sex' | 'birth'>;
  day: Pick<DayRow, 'specialties'>;
  /** Red flags too, which are for those who examine. */
  withFlags?: boolean;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { time } = useFormats();
  const pregnancy = pregnancyOf(visit, person);
  // Most are of triage, and need no word about it.
  const fromOf = ({ from }: RedFlag) => {
    if ('triage' in from) return undefined;
    if ('name' in from) return bilingual(from.name);
    const specialty = day.specialties.find(({ id }) => id === from.specialty);
    return specialty ? bilingual(specialty.name) : from.specialty;
  };
  const flags = redFlagsOf(visit).map(
    (flag): Danger => ({
      key: flag.id,
      tone: flag.emergency ? 'problem' : 'priority',
      text: bilingual(flag.text),
      ...sourced(fromOf(flag)),
    }),
  );
  const pregnant = (): Danger[] => {
    if (pregnancy?.state === 'not-asked')
      return [{ key: 'pregnancy', tone: 'waiting', text: t('known.pregnancyNotAsked') }];
    if (pregnancy?.state !== 'yes' && pregnancy?.state !== 'unknown') return [];
    const { weeks, by, at } = pregnancy.said;
    const word = t(pregnancy.state === 'yes' ? 'known.pregnant' : 'known.pregnancyUnknown');
    return [
      {
        key: 'pregnancy',
        tone: pregnancy.state === 'yes' ? 'priority' : 'waiting',
        text: weeks === undefined ? word : `${word}, ${t('triage.weeksCount', { weeks })}`,
        source: t('known.saidBy', { name: by.name, time: time(at) }),
      },
    ];
  };
  const all = [
    ...pregnant(),
    ...(withFlags ? flags : []),
    ...(needsWeight(visit, person)
      ? [{ key: 'weight', tone: 'waiting' as const, text: t('known.weightMissing') }]
      : []),
  ];
  if (all.length === 0) return null;
  return (
    <ul className={styles.dangers} aria-label={t('known.dangers')}>
      {all.map(({ key, tone, text, source }) => (
        <li key={key} data-tone={tone}>
          <Icon name={tone === 'waiting' ? 'info' : 'alert'} size={18} />
          <span>
            <strong>{text}</strong>
            {source && <small> · {source}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}

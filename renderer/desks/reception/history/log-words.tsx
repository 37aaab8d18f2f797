import { useTranslation } from 'react-i18next';
import type { Health } from '#shared/domain/patient/health.ts';
import type { LogEntry, MergeEntry } from '#shared/domain/patient/log.ts';
import type { Reaction } from '#shared/domain/patient/reaction.ts';
import { usePatient } from '../../../mirror/index.ts';
import { Quiet } from '../../../ui/index.ts';
import { useConsentWords } from '../consent/use-consent-words.ts';

/** What was done, in words; `of` is the record whose history is read. */
export function LogWords({ entry, of }: { entry: LogEntry; of: string }) {
  const consentWords = useConsentWords();
  switch (entry.kind) {
    case 'health':
      return <HealthWords health={entry.health} />;
    case 'reaction':
      return <ReactionWords reaction={entry.reaction} />;
    case 'consent':
      return <p>{consentWords(entry.consent).what}</p>;
    default:
      return <MergeWords entry={entry} of={of} />;
  }
}

function HealthWords({ health: { allergies, conditions } }: { health: Health }) {
  const { t } = useTranslation();
  const substances = allergies.map(({ substance, reaction }) =>
    reaction ? `${substance} (${reaction})` : substance,
  );
  return (
    <>
      <p>
        {allergies.length > 0
          ? t('history.allergies', { list: substances.join('; ') })
          : t('history.noAllergies')}
      </p>
      {conditions.length > 0 && (
        <p>{t('history.conditions', { list: conditions.map(({ text }) => text).join('; ') })}</p>
      )}
    </>
  );
}

function ReactionWords({ reaction: { name, signs, action } }: { reaction: Reaction }) {
  const { t } = useTranslation();
  return <p>{t('history.reaction', { name, signs, action })}</p>;
}

function MergeWords({ entry: { kind, record, into, reason }, of }: { entry: MergeEntry; of: string }) {
  const { t } = useTranslation();
  const isThis = record === of;
  const other = usePatient(isThis ? into : record)?.person.name ?? '';
  const words = {
    merged: isThis ? t('history.mergedInto', { other }) : t('history.merged', { other }),
    unmerged: isThis ? t('history.unmergedFrom', { other }) : t('history.unmerged', { other }),
  };
  return (
    <>
      <p>{words[kind]}</p>
      <Quiet>{t('history.reason', { reason })}</Quiet>
    </>
  );
}

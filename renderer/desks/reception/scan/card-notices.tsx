import { useTranslation } from 'react-i18next';
import type { CardProblem, IdentityCard } from '#shared/domain/patient/identity-card.ts';
import { Button, Notice } from '../../../ui/index.ts';
import { type CardField, inputOfCard } from './fill-from-card.ts';

/** What was scanned into the form that is open, and what came of it. */
export interface ScannedCard {
  card: IdentityCard;
  diacriticsLost: boolean;
  problems: readonly CardProblem[];
  /** Fields that were typed otherwise and left as they are. */
  differs: readonly CardField[];
}

/** Where a card and the form disagree, and what could not be read. What its number contradicts stands beside the number. */
export function CardNotices({ scanned, onTake }: { scanned: ScannedCard; onTake: () => void }) {
  const { t } = useTranslation();
  const { card, problems, differs } = scanned;
  const unreadable = problems.flatMap((problem) =>
    problem.code === 'unreadable' && isAsked(problem.field)
      ? [{ field: problem.field, text: problem.text }]
      : [],
  );
  const { name, sex, birth, identityNumber, address } = inputOfCard(card);
  const onCard = { name, sex: sex && t(`sex.${sex}`), birth, identityNumber, address: address?.address };
  return (
    <>
      {differs.length > 0 && (
        <Notice
          tone="priority"
          title={t('scan.differs')}
          text={differs.map((field) => `${t(`personField.${field}`)}: ${onCard[field] ?? ''}`).join(' · ')}
        >
          <Button icon="id-card" label={t('scan.takeCard')} onPress={onTake} />
        </Notice>
      )}
      {unreadable.length > 0 && (
        <Notice
          tone="priority"
          title={t('scan.doubtful')}
          text={unreadable
            .map(({ field, text }) => t('scan.problem.unreadable', { field: t(`scan.field.${field}`), text }))
            .join(' ')}
        />
      )}
    </>
  );
}

type UnreadableField = Extract<CardProblem, { code: 'unreadable' }>['field'];

/** The number of an earlier card and the day of issue are not kept. */
function isAsked(field: UnreadableField): field is Exclude<UnreadableField, 'old-number' | 'issued'> {
  return field !== 'old-number' && field !== 'issued';
}

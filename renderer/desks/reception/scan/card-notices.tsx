import { useTranslation } from 'react-i18next';
import type { CardProblem, IdentityCard } from '#shared/domain/patient/identity-card.ts';
import { isRemark } from '#shared/domain/patient/identity-number.ts';
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

/** Whatever is doubtful about a card, where it is seen before the person is saved. */
export function CardNotices({ scanned, onTake }: { scanned: ScannedCard; onTake: () => void }) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const { card, problems, differs } = scanned;
  const doubts = problems.filter((problem) => !isRemark(problem));
  const remarks = problems.filter(isRemark);
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
      {doubts.length > 0 && (
        <Notice tone="priority" title={t('scan.doubtful')} text={doubts.map(words).join(' ')} />
      )}
      {remarks.length > 0 && <Notice title={remarks.map(words).join(' ')} />}
    </>
  );
}

function useProblemWords(): (problem: CardProblem) => string {
  const { t } = useTranslation();
  return (problem) => {
    switch (problem.code) {
      case 'sex':
        return t('scan.problem.sex', { sex: t(`sex.${problem.says}`) });
      case 'year':
        return t('scan.problem.year', { year: problem.says });
      case 'province-unknown':
        return t('scan.problem.provinceUnknown', { code: problem.says });
      case 'province-differs':
        return t('scan.problem.provinceDiffers', { province: problem.says });
      case 'unreadable':
        return t('scan.problem.unreadable', { field: t(`scan.field.${problem.field}`), text: problem.text });
      default:
        return t('scan.problem.number');
    }
  };
}

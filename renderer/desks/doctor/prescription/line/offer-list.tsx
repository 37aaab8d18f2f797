import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/index.ts';
import { Badge, PickList, Quiet } from '#renderer/ui/index.ts';
import type { Missing, Offer } from './offered-courses.ts';
import { useCourseWords } from './use-course-words.ts';
import { useWeightWords } from './use-weight-words.ts';

/** Ready courses of one medicine for this person, and why there are not more. */
export function OfferList({
  offers,
  missing,
  autoFocus,
  onTake,
}: {
  offers: readonly Offer[];
  missing: Missing;
  autoFocus: boolean;
  onTake: (offer: Offer) => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const courseOf = useCourseWords();
  const weightOf = useWeightWords();
  return (
    <>
      {offers.length > 0 && (
        <PickList
          label={t('prescribing.offers')}
          items={offers}
          keyOf={(offer) => JSON.stringify(offer)}
          autoFocus={autoFocus}
          onPick={onTake}
          render={(offer) => (
            <>
              <strong>{offer.dose}</strong> {courseOf(offer)}{' '}
              {offer.used && <Badge label={t('prescribing.used')} icon="priority" />}
              {offer.for && <Quiet small>({bilingual(offer.for)})</Quiet>}
              {offer.arithmetic && (
                <>
                  <br />
                  <Quiet small>{weightOf(offer.arithmetic)}</Quiet>
                </>
              )}
            </>
          )}
        />
      )}
      {missing && <Quiet small>{t(`prescribing.missing.${missing}`)}</Quiet>}
    </>
  );
}

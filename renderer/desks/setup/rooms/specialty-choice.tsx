import { useTranslation } from 'react-i18next';
import { knownSpecialties } from '#shared/domain/day/specialties.ts';
import type { DayRow } from '#shared/rows.ts';
import { useBilingual } from '../../../i18n/index.ts';
import { MultiChoice } from '../../../ui/index.ts';
import { useLists } from '../use-lists.ts';

/** The specialties of the day: the programme's, and those that were added. Once the doors are open none goes any more. */
export function SpecialtyChoice({ day }: { day: DayRow }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { list, unlist } = useLists();
  const isOn = (id: string) => day.specialties.some((each) => each.id === id);
  const own = day.specialties.filter(({ id }) => !knownSpecialties.some((each) => each.id === id));
  const all = [...knownSpecialties, ...own];
  const isOpened = day.phase !== 'preparing';
  const choose = async (ids: readonly string[]) => {
    const added = all.filter(({ id }) => ids.includes(id) && !isOn(id));
    const gone = day.specialties.filter(({ id }) => !ids.includes(id)).map(({ id }) => id);
    if (added.length > 0) await list({ list: 'specialties', items: added });
    if (gone.length > 0) await unlist('specialties', gone);
  };
  return (
    <MultiChoice
      label={t('rooms.specialtiesOfDay')}
      hideLabel
      hint={t(isOpened ? 'rooms.specialtiesKept' : 'rooms.specialtiesHint')}
      options={all.map(({ id, name }) => ({
        value: id,
        label: bilingual(name),
        disabled: isOpened && isOn(id),
      }))}
      value={day.specialties.map(({ id }) => id)}
      onChange={choose}
    />
  );
}

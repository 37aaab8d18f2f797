import { useTranslation } from 'react-i18next';
import { knownSpecialties } from '#shared/domain/day/specialties.ts';
import type { DayRow } from '#shared/rows.ts';
import { useBilingual } from '../../../i18n/index.ts';
import { Badge, Button, Quiet } from '../../../ui/index.ts';
import styles from './rooms.module.css';
import { type PlannedPlace, sittingIn } from './sitting.ts';

/** One place with its rooms, and who sits in each. */
export function PlaceCard({
  day,
  place,
  onAdd,
  onRoom,
  onRename,
}: {
  day: DayRow;
  place: PlannedPlace;
  onAdd: () => void;
  onRoom: (room: PlannedPlace['rooms'][number]) => void;
  onRename: () => void;
}) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const name = bilingual(place.name);
  const isOwn = !place.isDesk && !knownSpecialties.some(({ id }) => id === place.id);
  return (
    <section className={styles.place} aria-label={name}>
      <div className={styles.head}>
        <strong>{name}</strong>
        {place.gaps.includes('no-doctor') && (
          <Badge tone="priority" icon="alert" label={t('rooms.gap.no-doctor')} />
        )}
        {isOwn && (
          <Button
            tone="plain"
            iconOnly
            icon="edit"
            label={t('rooms.renameSpecialty', { name })}
            onPress={onRename}
          />
        )}
      </div>
      <div className={styles.rooms}>
        {place.rooms.map((room) => {
          const names = sittingIn(day, room.id).map((member) => member.name);
          return (
            <button key={room.id} type="button" className={styles.room} onClick={() => onRoom(room)}>
              <strong>{room.name}</strong>
              <span data-empty={names.length === 0 || undefined}>
                {names.join(', ') || t('rooms.nobody')}
              </span>
            </button>
          );
        })}
        {place.gaps.includes('no-room') && (
          <Badge tone="priority" icon="alert" label={t('rooms.gap.no-room')} />
        )}
        {place.rooms.length === 0 && place.isDesk && (
          <Quiet small>{t(`rooms.withoutRoom.${deskOf(place.id)}`)}</Quiet>
        )}
      </div>
      <Button icon="add" label={t('rooms.add')} onPress={onAdd} />
    </section>
  );
}

function deskOf(id: string): 'triage' | 'pharmacy' | 'support' {
  return id === 'triage' || id === 'pharmacy' ? id : 'support';
}

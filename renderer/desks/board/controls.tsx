import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { desksFor } from '#shared/domain/roles.ts';
import { useStaff } from '../../app/session.ts';
import { Button, useShortcut } from '../../ui/index.ts';
import styles from './board.module.css';
import { useFullScreen } from './use-full-screen.ts';
import type { Pages } from './use-pages.ts';
import type { Sound } from './use-sound.ts';

/** What whoever sets up the board needs, small: nobody in the waiting room does. */
export function Controls({ sound, turning }: { sound: Sound; turning: Pages | undefined }) {
  const { t } = useTranslation();
  const staff = useStaff();
  const [, go] = useLocation();
  const fullScreen = useFullScreen();
  const leave = () => go(`/${desksFor(staff.roles).find((desk) => desk !== 'board') ?? ''}`);
  // In full screen the key belongs to the browser, which leaves that first.
  useShortcut('Escape', leave, { enabled: !fullScreen.isFull });
  return (
    <div className={styles.controls}>
      {turning && (
        <Button
          iconOnly
          icon={turning.isStill ? 'play' : 'pause'}
          label={t(turning.isStill ? 'board.turnPages' : 'board.stayOnPage')}
          onPress={turning.toggle}
        />
      )}
      <Button
        iconOnly={sound.isOn}
        icon={sound.isOn ? 'sound' : 'sound-off'}
        label={t(sound.isOn ? 'board.soundOff' : 'board.soundOn')}
        onPress={sound.toggle}
      />
      {!fullScreen.isFull && (
        <Button
          iconOnly
          icon="window"
          label={t('board.newWindow')}
          onPress={() => window.open('/board', '_blank', 'popup')}
        />
      )}
      {fullScreen.isAllowed && (
        <Button
          iconOnly
          icon={fullScreen.isFull ? 'full-screen-off' : 'full-screen'}
          label={t(fullScreen.isFull ? 'board.leaveFullScreen' : 'board.fullScreen')}
          shortcut="F11"
          onPress={fullScreen.toggle}
        />
      )}
      {!fullScreen.isFull && <Button iconOnly icon="close" label={t('board.leave')} onPress={leave} />}
    </div>
  );
}

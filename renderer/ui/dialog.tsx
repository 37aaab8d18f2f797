import { Drawer as LibraryDrawer, Modal } from '@mantine/core';
import { type ReactNode, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './dialog.module.css';
import { markFirstFocus } from './first-focus.ts';
import { returnFocus, useKeptFocus } from './focus-place.ts';
import { countDialog, DialogDepth, useShortcut } from './shortcut.ts';

export interface DialogProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  size?: 'small' | 'medium' | 'large' | 'full';
  /** Buttons at its foot, the primary one last. */
  actions?: ReactNode;
  children: ReactNode;
}

const widths = { small: 440, medium: 600, large: 860, full: 1180 } as const;

/** What lies over a screen: its shortcuts alone answer, Esc closes it, and the focus goes back to where it came from. */
export function Inside({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const depth = useContext(DialogDepth) + 1;
  // In the same step in which it is drawn or goes: no key falls between the dialog's shortcuts and the screen's.
  useLayoutEffect(countDialog, []);
  useEffect(() => returnFocus, []);
  return (
    <DialogDepth value={depth}>
      <Escape onPress={onClose} />
      {children}
    </DialogDepth>
  );
}

/** Closes the dialog it stands in, as any other shortcut, so that the screen behind does not hear the key too. */
function Escape({ onPress }: { onPress: () => void }) {
  useShortcut('Escape', onPress);
  return null;
}

/** Takes the cursor itself where there is nothing to write in or to press yet, or any more. */
function Content({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  // Before the library looks for the place.
  useLayoutEffect(() => {
    if (ref.current) markFirstFocus(ref.current);
  }, []);
  useKeptFocus(ref);
  return (
    <div ref={ref} className={styles.inside} tabIndex={-1} data-dialog-content>
      {children}
    </div>
  );
}

/** Asks for one thing; the focus stays inside until it is closed, also with Esc, and returns to where it came from. */
export function Dialog({ title, opened, onClose, size = 'medium', actions, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={widths[size]}
      centered
      lockScroll={false}
      closeOnEscape={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.45, color: '#0a2b2e' }}
      closeButtonProps={{ 'aria-label': t('common.close'), size: 42 }}
      classNames={{
        content: styles.content ?? '',
        header: styles.header ?? '',
        title: styles.title ?? '',
        body: styles.body ?? '',
      }}
    >
      <Inside onClose={onClose}>
        <Content>
          {children}
          {actions && (
            <div className={styles.actions} data-dialog-actions>
              {actions}
            </div>
          )}
        </Content>
      </Inside>
    </Modal>
  );
}

/** A sheet that slides in from the right, for lists that belong to every screen. */
export function Drawer({ title, opened, onClose, children }: Omit<DialogProps, 'size' | 'actions'>) {
  const { t } = useTranslation();
  return (
    <LibraryDrawer
      opened={opened}
      onClose={onClose}
      title={title}
      position="right"
      size={520}
      lockScroll={false}
      closeOnEscape={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35, color: '#0a2b2e' }}
      closeButtonProps={{ 'aria-label': t('common.close'), size: 42 }}
      classNames={{
        content: styles.content ?? '',
        header: styles.header ?? '',
        title: styles.title ?? '',
        body: styles.body ?? '',
      }}
    >
      <Inside onClose={onClose}>
        <Content>{children}</Content>
      </Inside>
    </LibraryDrawer>
  );
}

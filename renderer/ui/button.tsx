import { createContext, type ReactNode, useContext, useRef } from 'react';
import styles from './button.module.css';
import { Icon, type IconName } from './icons.tsx';
import { KeyCap } from './key-cap.tsx';
import { isHeldDown, useShortcut } from './shortcut.ts';
import { useAutoFocus } from './use-auto-focus.ts';

export interface ButtonProps {
  label: string;
  onPress?: () => void;
  /** `primary` once per screen; `danger` for what cannot be taken back easily. */
  tone?: 'primary' | 'quiet' | 'plain' | 'danger';
  /** Shown as key caps; it presses the button from anywhere on the screen. */
  shortcut?: string;
  icon?: IconName;
  busy?: boolean;
  disabled?: boolean;
  /** Only the icon is drawn; the label stays for screen readers and as a tooltip. */
  iconOnly?: boolean;
  submit?: boolean;
  autoFocus?: boolean;
  wide?: boolean;
  describedBy?: string;
  children?: ReactNode;
}

/** Whether nothing can be recorded here: what a screen is there to do cannot be done, only looked at. */
export const ReadOnly = createContext(false);

/** A button, with its shortcut: the key that is shown is the key that works. */
export function Button(props: ButtonProps) {
  const { label, onPress, tone = 'quiet', shortcut, icon, busy = false } = props;
  const isReadOnly = useContext(ReadOnly);
  const disabled = props.disabled || (tone === 'primary' && isReadOnly);
  const ref = useRef<HTMLButtonElement>(null);
  useAutoFocus(ref, props.autoFocus);
  useShortcut(shortcut, () => ref.current?.click(), { enabled: !busy && !disabled });
  return (
    <button
      ref={ref}
      data-autofocus={props.autoFocus || undefined}
      type={props.submit ? 'submit' : 'button'}
      className={styles.button}
      data-tone={tone}
      data-wide={props.wide || undefined}
      data-icon-only={props.iconOnly || undefined}
      // A key held since before the button had the cursor does not press it.
      onKeyDown={(event) => {
        if (isHeldDown(event.nativeEvent)) event.preventDefault();
      }}
      onClick={busy ? undefined : () => onPress?.()}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control')}
      aria-label={props.iconOnly ? label : undefined}
      aria-describedby={props.describedBy}
      title={props.iconOnly ? label : undefined}
    >
      {busy ? <span className={styles.spinner} /> : icon && <Icon name={icon} />}
      {!props.iconOnly && <span className={styles.label}>{label}</span>}
      {props.children}
      {shortcut && !props.iconOnly && <KeyCap keys={shortcut} />}
    </button>
  );
}

import { type DragEvent, useRef, useState } from 'react';
import { Button } from './button.tsx';
import styles from './file-field.module.css';
import { FileInput } from './file-input.tsx';
import { Icon } from './icons.tsx';

/** A file, dropped here or chosen by a button. */
export function FileField({
  lead,
  hint,
  buttonLabel,
  shortcut,
  accept,
  onFile,
}: {
  /** What can be done here, in one sentence. */
  lead: string;
  hint?: string;
  buttonLabel: string;
  shortcut?: string;
  /** Kinds of file to choose from, as `accept` of an input: `.csv,.txt`. */
  accept: string;
  onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button inside does the same.
    <div
      className={styles.place}
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="file" size={38} />
      <strong>{lead}</strong>
      <Button
        tone="primary"
        icon="file"
        label={buttonLabel}
        {...(shortcut ? { shortcut } : {})}
        autoFocus
        onPress={() => input.current?.click()}
      />
      {hint && <p className={styles.hint}>{hint}</p>}
      <FileInput ref={input} label={buttonLabel} accept={accept} onFile={onFile} />
    </div>
  );
}

import type { Ref } from 'react';

/** The browser's own way to choose a file, out of sight: a button of ours opens it. */
export function FileInput({
  ref,
  label,
  accept,
  onFile,
}: {
  ref: Ref<HTMLInputElement>;
  label: string;
  /** Kinds of file to choose from: `.csv,.txt`. */
  accept: string;
  onFile: (file: File) => void;
}) {
  return (
    <input
      ref={ref}
      className="visually-hidden"
      type="file"
      accept={accept}
      aria-label={label}
      tabIndex={-1}
      onChange={(event) => {
        const file = event.currentTarget.files?.[0];
        // So that the same file can be chosen again after it was mended.
        event.currentTarget.value = '';
        if (file) onFile(file);
      }}
    />
  );
}

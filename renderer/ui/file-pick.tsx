import { type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';
import { FieldGroup } from './field.tsx';
import { FileInput } from './file-input.tsx';
import { Row } from './layout.tsx';

/** A file that may be chosen, as one field of a form; what became of it stands beside the button. */
export function FilePick({
  label,
  hint,
  error,
  buttonLabel,
  accept,
  onFile,
  children,
}: {
  label: string;
  hint?: string;
  error?: string | undefined;
  buttonLabel: string;
  /** Kinds of file to choose from, as `accept` of an input: `.json`. */
  accept: string;
  onFile: (file: File) => void;
  children?: ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <FieldGroup words={{ label, hint, error }}>
      <Row gap={3}>
        <Button icon="file" label={buttonLabel} onPress={() => input.current?.click()} />
        {children}
      </Row>
      <FileInput ref={input} label={buttonLabel} accept={accept} onFile={onFile} />
    </FieldGroup>
  );
}

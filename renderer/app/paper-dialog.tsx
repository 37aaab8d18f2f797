import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentVariant } from '#shared/documents/document-variant.ts';
import type { DocumentKind } from '#shared/printing.ts';
import { Button, Dialog } from '../ui/index.ts';
import { DocumentPreview } from './document-preview.tsx';
import styles from './paper-dialog.module.css';
import { usePrint } from './use-print.ts';

/** Shows the very paper; F8 prints it. */
export function PaperDialog({
  kind,
  subject,
  event,
  edition = event,
  variant,
  title,
  onClose,
  children,
}: {
  kind: DocumentKind;
  subject: string;
  /** The event whose fact it tells of; left out: what counts now. */
  event?: string;
  /** Changes when the same fact is told anew, as with an addendum. */
  edition?: string;
  /** Of labels: how they tell it; of lists for signatures: what was received. */
  variant?: DocumentVariant;
  title: string;
  onClose: () => void;
  /** A question about the paper, above it; the cursor begins there. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { print, busy } = usePrint();
  const onPrint = async () => {
    if (await print({ kind, subject, event, variant })) onClose();
  };
  return (
    <Dialog
      title={title}
      opened
      onClose={onClose}
      size="medium"
      actions={
        <>
          <Button label={t('common.close')} onPress={onClose} />
          <Button
            tone="primary"
            icon="print"
            label={t('common.print')}
            shortcut="F8"
            busy={busy}
            autoFocus={!children}
            onPress={onPrint}
          />
        </>
      }
    >
      {children}
      <div className={styles.paper} data-below-question={children ? true : undefined}>
        <DocumentPreview
          key={edition}
          kind={kind}
          subject={subject}
          event={event}
          variant={variant}
          title={title}
        />
      </div>
    </Dialog>
  );
}

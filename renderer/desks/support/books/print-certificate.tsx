import { useTranslation } from 'react-i18next';
import type { SavingsBookRow } from '#shared/rows.ts';
import { usePrint } from '../../../app/use-print.ts';
import { Button } from '../../../ui/index.ts';

/** Prints the certificate that is on the screen. */
export function PrintCertificate({ book, primary }: { book: SavingsBookRow; primary?: boolean }) {
  const { t } = useTranslation();
  const { print, busy } = usePrint();
  return (
    <Button
      tone={primary ? 'primary' : 'quiet'}
      icon="print"
      label={t('support.print')}
      shortcut="F8"
      busy={busy}
      onPress={() => print({ kind: 'savings-book-certificate', subject: `savings-book/${book.id}` })}
    />
  );
}

/** Whether a certificate that somebody brings is one of this day: its code is scanned, or its number typed. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import type { GrantRow } from '#shared/domain/savings-book/row.ts';
import type { CertificateVerdict } from '#shared/host-api.ts';
import { CertificateScanner } from '../../../app/scanner/certificate-scanner.tsx';
import { useOneAtATime, useTellProblem } from '../../../app/use-send.ts';
import { useFormats } from '../../../i18n/index.ts';
import { useMirror } from '../../../mirror/index.ts';
import { Button, Facts, FormDialog, Notice, TextField, type Tone } from '../../../ui/index.ts';

const tones: Record<CertificateVerdict['verdict'], Tone> = {
  genuine: 'done',
  'by-serial': 'neutral',
  revoked: 'problem',
  'not-genuine': 'problem',
  unknown: 'problem',
  'other-day': 'waiting',
  unreadable: 'problem',
};

export function CheckDialog({
  code,
  onShow,
  onClose,
}: {
  /** A code that was scanned already. */
  code: string | undefined;
  /** Opens the person whose book it is. */
  onShow: (book: string, grant: GrantRow) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { money, date } = useFormats();
  const { client } = useMirror();
  const tell = useTellProblem();
  const { busy, run } = useOneAtATime();
  const [text, setText] = useState('');
  const [verdict, setVerdict] = useState<CertificateVerdict>();
  const check = (asked: string) =>
    run(async () => {
      const answer = await client.checkCertificate(asked).catch((error: unknown) => tell(error, 'check'));
      if (answer) setVerdict(answer);
    });
  const scanned = useRef<string>(undefined);
  useEffect(() => {
    if (code === undefined || scanned.current === code) return;
    scanned.current = code;
    check(code);
  });
  return (
    <FormDialog
      title={t('books.checkTitle')}
      action={{ label: t('books.check'), icon: 'search', busy, disabled: text.trim() === '' }}
      onSend={() => text.trim() !== '' && check(text)}
      onClose={onClose}
    >
      <CertificateScanner />
      <TextField
        label={t('books.checkField')}
        hint={t('books.checkHint')}
        autoFocus
        maxLength={400}
        value={text}
        onChange={setText}
      />
      {verdict && (
        <Notice
          tone={tones[verdict.verdict]}
          title={t(`books.verdict.${verdict.verdict}.title`)}
          text={t(`books.verdict.${verdict.verdict}.text`)}
        >
          {'grant' in verdict && (
            <Button
              icon="person"
              label={t('books.showHolder')}
              onPress={() => onShow(verdict.book, verdict.grant)}
            />
          )}
        </Notice>
      )}
      {verdict && 'grant' in verdict && (
        <Facts
          facts={[
            [t('books.number'), verdict.grant.serial],
            [t('books.recipient'), verdict.grant.recipient.name],
            [t('books.bornOn'), formatBirth(verdict.grant.recipient.birth)],
            [t('books.amount'), money(verdict.grant.amountVnd)],
            [t('books.on'), date(verdict.grant.date)],
            [t('books.revokedBecause'), verdict.grant.revoked?.reason],
          ]}
        />
      )}
    </FormDialog>
  );
}

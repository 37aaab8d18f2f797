/** The count of the day: what differs is looked at, two sign, and the paper is printed. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandType } from '#shared/domain/roles.ts';
import type { DocumentKind } from '#shared/printing.ts';
import type { DayRow } from '#shared/rows.ts';
import { useFormats } from '../../i18n/index.ts';
import { Button, Dialog, FormDialog, Notice, Scroll, Table } from '../../ui/index.ts';
import { PaperDialog } from '../paper-dialog.tsx';
import { useWitnessedSend } from '../witness/use-witnessed-send.ts';
import { useWitness, WitnessFields } from '../witness/witness-fields.tsx';
import styles from './stock-dialogs.module.css';

/** What was found otherwise than the books said. */
export interface CountDifference {
  key: string;
  name: string;
  /** The lot or the size. */
  part: string;
  expected: number;
  found: number;
  unit: string;
  reason: string | undefined;
}

export function SignCountDialog({
  day,
  command,
  paper,
  signedLast,
  all,
  uncounted,
  differences,
  words,
  onCount,
  onClose,
}: {
  day: DayRow;
  command: CommandType;
  paper: DocumentKind;
  /** The event of the count that was signed last. */
  signedLast: string | undefined;
  /** How many lines there are to count. */
  all: number;
  /** How many of them nobody has counted as they are now. */
  uncounted: number;
  differences: readonly CountDifference[];
  /** What lines are called: lots of medicines, or sizes of gifts. */
  words: {
    title: string;
    uncounted: string;
    uncountedText: string;
    countRest: string;
    allAgree: string;
    someDiffer: string;
    name: string;
    part: string;
  };
  /** Shows what is not counted. */
  onCount: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { send, busy, left, notice } = useWitnessedSend();
  const { witness, change, credentials, forgetPin } = useWitness();
  const [signed, isSigned] = useState(false);
  const sign = async () => {
    if (!credentials || left > 0) return;
    const saved = await send({ type: command, subject: 'day', data: {} }, credentials);
    forgetPin();
    if (saved) isSigned(true);
  };
  if (signed && signedLast !== undefined)
    return (
      <PaperDialog
        kind={paper}
        subject="day"
        event={signedLast}
        title={t(`documentKind.${paper}`)}
        onClose={onClose}
      />
    );
  if (uncounted > 0 || all === 0)
    return (
      <Dialog
        title={words.title}
        opened
        onClose={onClose}
        actions={
          <>
            <Button label={t('common.cancel')} onPress={onClose} />
            <Button
              tone="primary"
              icon="list"
              label={words.countRest}
              shortcut="Ctrl+Enter"
              autoFocus
              onPress={onCount}
            />
          </>
        }
      >
        <Notice tone="waiting" title={words.uncounted} text={words.uncountedText} />
      </Dialog>
    );
  return (
    <FormDialog
      title={words.title}
      size="large"
      action={{
        label: left > 0 ? t('unlock.wait', { seconds: left }) : t('stock.sign'),
        busy,
        disabled: !credentials || left > 0,
      }}
      onSend={sign}
      onClose={onClose}
    >
      {differences.length === 0 ? (
        <Notice tone="done" title={words.allAgree} />
      ) : (
        <>
          <p>{words.someDiffer}</p>
          <Differences differences={differences} words={words} />
        </>
      )}
      <WitnessFields
        day={day}
        command={command}
        label={t('stock.whoSigns')}
        nobody={t('stock.nobodySigns')}
        value={witness}
        onChange={change}
      />
      {notice && <Notice {...notice} />}
    </FormDialog>
  );
}

function Differences({
  differences,
  words,
}: {
  differences: readonly CountDifference[];
  words: { name: string; part: string };
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <div className={styles.differences}>
      <Scroll label={t('stock.differences')}>
        <Table
          label={t('stock.differences')}
          columns={[
            { name: words.name },
            { name: words.part },
            { name: t('stock.expected'), number: true },
            { name: t('stock.found'), number: true },
            { name: t('pharmacy.reason') },
          ]}
          rows={differences.map(({ key, name, part, expected, found, unit, reason }) => ({
            key,
            cells: [
              name,
              part,
              number(expected),
              <strong key="found">
                {number(found)} {unit}
              </strong>,
              reason ?? '',
            ],
          }))}
        />
      </Scroll>
    </div>
  );
}

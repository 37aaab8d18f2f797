/** One person: what they had, what is due, who receives it and how they sign. */
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSmallChild } from '#shared/domain/patient/birth.ts';
import type { DayRow, VisitRow } from '#shared/rows.ts';
import { useVisitCommand } from '../../../app/queue/index.ts';
import { useMay } from '../../../app/session.ts';
import { usePatient } from '../../../mirror/index.ts';
import { Button, DeskActions, Form, Notice, notify, Panel, TextField } from '../../../ui/index.ts';
import { giftLines, isDue, type Totals, type Whole } from './due.ts';
import { GiftField } from './gift-field.tsx';
import styles from './gifts.module.css';
import { GivenPanel } from './given-panel.tsx';
import { nothingChosen, notTaken, openLines, wantedOf } from './giving.ts';
import { GuestHead } from './guest-head.tsx';
import { NotForThem } from './not-for-them.tsx';
import { firstReceipt, type Receipt, ReceiptFields, receiptOf } from './receipt-fields.tsx';
import { useGiftWords } from './use-gift-words.ts';

// What is long is scrolled by keyboard.
const reachable = { tabIndex: 0 };

export function GiftSheet({
  visit,
  whole,
  day,
  totals,
  opening,
  place,
  next,
}: {
  visit: VisitRow;
  /** Their person, over all visits. */
  whole: Whole;
  day: DayRow;
  totals: Totals;
  /** How often somebody was opened at this screen: what was said to them before is not said again. */
  opening: number;
  /** Where the keys go on: the first size to choose, else the head. */
  place: RefObject<HTMLElement | null>;
  next: (primary: boolean) => ReactNode;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const { named } = useGiftWords();
  const { command, busy } = useVisitCommand(visit);
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState(nothingChosen);
  const patient = usePatient(visit.patientId);
  const { person, date } = visit.opened;
  const guardian = isSmallChild(person.birth, date) ? patient?.person.guardian : undefined;
  const [writtenReceipt, setReceipt] = useState<Receipt>();
  const receipt = writtenReceipt ?? firstReceipt(guardian);
  const [isException, setException] = useState(false);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [givenIn, setGivenIn] = useState<number>();
  const hasGiven = givenIn === opening;
  const lines = giftLines(visit, whole, day.gifts, totals);
  const open = openLines(lines, isException);
  const hadAll = whole.had.length > 0 && !lines.some(isDue);
  const isOpen = may('visit.give-gifts') && open.length > 0;
  const isGivingException = isOpen && isException;
  const wanted = wantedOf(open, chosen);
  const isReasonMissing = isException && reason.trim() === '';
  const leaveException = () => {
    setException(false);
    setReason('');
    setTried(false);
  };
  const give = async () => {
    setTried(true);
    const received = receiptOf(receipt);
    if (!wanted || wanted.length === 0 || !received || isReasonMissing) return;
    const data = { items: wanted, ...received, ...(isException ? { exception: reason.trim() } : {}) };
    if (!(await command('visit.give-gifts', data))) return;
    notify({
      tone: 'done',
      title: t('supportGifts.gave', { gifts: wanted.map(named).join(', '), ticket: visit.ticket }),
    });
    setGivenIn(opening);
    setChosen(nothingChosen);
    setReceipt(undefined);
    leaveException();
  };
  return (
    <section
      ref={isOpen ? undefined : place}
      className={styles.sheet}
      {...reachable}
      aria-label={visit.opened.person.name}
    >
      <GuestHead visit={visit} whole={whole} />
      {!may('visit.give-gifts') && (
        <Notice title={t('supportGifts.mayNot')} text={t('supportGifts.mayNotText')} />
      )}
      {hadAll && (
        <Notice
          tone={hasGiven ? 'done' : 'problem'}
          title={t(hasGiven ? 'supportGifts.allGiven' : 'supportGifts.hadAll')}
          text={t(hasGiven ? 'supportGifts.allGivenText' : 'supportGifts.hadAllText')}
        />
      )}
      <GivenPanel
        visit={visit}
        day={day}
        totals={totals}
        // What has just come back is handed out again only when it is asked for.
        onTakenBack={(gift) => setChosen({ ...chosen, sizes: { ...chosen.sizes, [gift]: notTaken } })}
      />
      {isOpen && (
        <Panel
          title={t(isException ? 'supportGifts.exception' : 'supportGifts.due')}
          icon="gift"
          tone="accent"
        >
          <Form ref={form} label={t('supportGifts.due')} onSubmit={give} gap={3}>
            {isException && (
              <TextField
                label={t('supportGifts.exceptionReason')}
                placeholder={t('supportGifts.exceptionHint')}
                required
                autoFocus
                maxLength={300}
                value={reason}
                onChange={setReason}
                error={isTried && isReasonMissing ? t('fieldError.required') : undefined}
              />
            )}
            {open.map((line, index) => (
              <GiftField
                key={line.gift.id}
                line={line}
                chosen={chosen}
                isTried={isTried}
                onChange={setChosen}
                {...(index === 0 ? { place } : {})}
              />
            ))}
            {isTried && wanted?.length === 0 && (
              <Notice tone="problem" title={t('supportGifts.nothingTaken')} />
            )}
            <ReceiptFields value={receipt} isTried={isTried} onChange={setReceipt} />
          </Form>
        </Panel>
      )}
      {!isGivingException && (
        <NotForThem
          lines={lines}
          categories={whole.categories}
          onException={may('visit.give-gifts') ? () => setException(true) : undefined}
        />
      )}
      <DeskActions
        actions={
          isOpen && (
            <>
              {next(false)}
              {isGivingException && (
                <Button
                  icon="undo"
                  label={t('supportGifts.noException')}
                  shortcut="Escape"
                  onPress={leaveException}
                />
              )}
            </>
          )
        }
        primary={
          isOpen ? (
            <Button
              tone="primary"
              icon="gift"
              label={t('supportGifts.give')}
              shortcut="Ctrl+Enter"
              busy={busy}
              onPress={() => form.current?.requestSubmit()}
            />
          ) : (
            next(true)
          )
        }
      />
    </section>
  );
}

/** The second person: somebody of the committee reads what is granted and signs with their own PIN. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBirth } from '#shared/domain/patient/birth.ts';
import { witnessRoles } from '#shared/domain/roles.ts';
import type { DayRow, VisitSummary } from '#shared/rows.ts';
import { useSession, useStaff } from '../../app/session.ts';
import { useFormats } from '../../i18n/index.ts';
import { Button, Choice, Dialog, Form, Notice, PasswordField } from '../../ui/index.ts';
import styles from './support.module.css';
import { useGrant } from './use-grant.ts';

// Read first, also aloud, and scrolled by keyboard; then the one who approves is chosen.
const readFirst = { tabIndex: 0, 'data-autofocus': true };

export function ApproveDialog({
  visit,
  day,
  bookNumber,
  onClose,
  onGranted,
}: {
  visit: VisitSummary;
  day: DayRow;
  bookNumber: string;
  onClose: () => void;
  onGranted: () => void;
}) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const staff = useStaff();
  const { status } = useSession();
  const { grant, busy, left, notice } = useGrant(visit);
  const committee = day.staff.filter((member) =>
    member.roles.some((role) => witnessRoles['savings-book.grant']?.includes(role)),
  );
  const [member, setMember] = useState<string>();
  const [pin, setPin] = useState('');
  const chosen = committee.find((each) => each.id === member);
  const practicePin = status?.open?.practicePins.find((each) => each.staffId === member)?.pin;
  const complete = chosen !== undefined && /^\d{4,6}$/.test(pin);
  const { person, category } = visit.opened;
  const approve = async () => {
    if (!complete || left > 0) return;
    const granted = await grant({ staffId: chosen.id, pin }, bookNumber);
    setPin('');
    if (granted) onGranted();
  };
  return (
    <Dialog title={t('support.approveTitle')} opened onClose={onClose} size="medium">
      <Form label={t('support.approveTitle')} onSubmit={approve} lastEnterSends>
        <div className={styles.approves} {...readFirst}>
          <p>
            {t('support.approves', {
              amount: money(day.savingsBooks.amountVnd),
              name: person.name,
              ticket: visit.ticket,
              birth: formatBirth(person.birth),
              category: t(`category.${category}`),
            })}
          </p>
          <blockquote>{visit.nomination?.reason}</blockquote>
          <p>
            {t('support.approvesBook', {
              bank: day.savingsBooks.bank,
              number: bookNumber.trim() || t('support.noBookNumber'),
            })}
          </p>
        </div>
        <Choice
          label={t('support.whoApproves')}
          hint={committee.length === 0 ? t('support.noCommittee') : undefined}
          value={member}
          onChange={setMember}
          columns={2}
          options={committee.map((each) => ({
            value: each.id,
            label: each.name,
            icon: 'person',
            // The one who grants cannot be the one who approves.
            hint: each.id === staff.id ? t('support.sitsHere') : undefined,
            disabled: each.id === staff.id,
          }))}
          required
        />
        <PasswordField
          label={chosen ? t('support.pinOf', { name: chosen.name }) : t('support.pin')}
          hint={practicePin ? t('signIn.practicePin', { pin: practicePin }) : t('support.pinHint')}
          value={pin}
          onChange={(next) => setPin(next.replace(/\D/g, ''))}
          numeric
          maxLength={6}
          required
        />
        {notice && <Notice {...notice} />}
        <div className={styles.dialogActions}>
          <Button label={t('common.cancel')} onPress={onClose} />
          <Button
            tone="primary"
            submit
            icon="book"
            label={left > 0 ? t('unlock.wait', { seconds: left }) : t('support.approve')}
            shortcut="Ctrl+Enter"
            busy={busy}
            disabled={!complete || left > 0}
          />
        </div>
      </Form>
    </Dialog>
  );
}

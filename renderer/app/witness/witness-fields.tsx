import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandType } from '#shared/domain/roles.ts';
import { witnessRoles } from '#shared/domain/roles.ts';
import type { Credentials } from '#shared/host-api.ts';
import type { DayRow } from '#shared/rows.ts';
import { Choice, PasswordField } from '../../ui/index.ts';
import { useSession, useStaff } from '../session.ts';

/** The second person and their PIN. */
export interface Witness {
  staffId: string | undefined;
  pin: string;
}

const noWitness: Witness = { staffId: undefined, pin: '' };

/** Who signs too; `credentials` once they are complete. */
export function useWitness(): {
  witness: Witness;
  change(witness: Witness): void;
  credentials: Credentials | undefined;
  /** Forgets the PIN: it is typed for each try. */
  forgetPin(): void;
} {
  const [witness, change] = useState(noWitness);
  const { staffId, pin } = witness;
  const isComplete = staffId !== undefined && /^\d{4,6}$/.test(pin);
  return {
    witness,
    change,
    credentials: isComplete ? { staffId, pin } : undefined,
    forgetPin: () => change((before) => ({ ...before, pin: '' })),
  };
}

/** Asks who the second person is, of those who may be it for a command, and for the PIN that only they type. */
export function WitnessFields({
  day,
  command,
  label,
  nobody,
  already = [],
  value: { staffId, pin },
  onChange,
}: {
  day: DayRow;
  command: CommandType;
  label: string;
  /** Said when nobody of the day may be it. */
  nobody: string;
  /** Ids of those who have done it already, and do it once only. */
  already?: readonly string[];
  value: Witness;
  onChange: (witness: Witness) => void;
}) {
  const { t } = useTranslation();
  const staff = useStaff();
  const { status } = useSession();
  const members = day.staff.filter((member) =>
    member.roles.some((role) => witnessRoles[command]?.includes(role)),
  );
  const chosen = members.find((each) => each.id === staffId);
  const practicePin = status?.open?.practicePins.find((each) => each.staffId === staffId)?.pin;
  return (
    <>
      <Choice
        label={label}
        hint={members.length === 0 ? nobody : undefined}
        value={staffId}
        onChange={(next) => onChange({ staffId: next, pin })}
        columns={2}
        // The PIN's own digits choose nobody.
        digitGoesOn
        options={members.map((each) => ({
          value: each.id,
          label: each.name,
          icon: 'person',
          // Whoever does it cannot be the one who signs it too.
          hint: already.includes(each.id)
            ? t('support.hasApproved')
            : each.id === staff.id
              ? t('support.sitsHere')
              : undefined,
          disabled: each.id === staff.id || already.includes(each.id),
        }))}
        required
      />
      <PasswordField
        label={chosen ? t('support.pinOf', { name: chosen.name }) : t('support.pin')}
        hint={practicePin ? t('signIn.practicePin', { pin: practicePin }) : t('support.pinHint')}
        value={pin}
        onChange={(next) => onChange({ staffId, pin: next.replace(/\D/g, '') })}
        numeric
        maxLength={6}
        required
      />
    </>
  );
}

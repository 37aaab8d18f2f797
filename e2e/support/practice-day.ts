/** The practice day that the tests live through: its people and their PINs. */
import practiceDay from '#resources/practice/ha-giang.json' with { type: 'json' };

export const practiceDayId = practiceDay.id;
export const passphrase = 'mật khẩu của ngày tập';

export type StaffId = (typeof practiceDay.staff)[number]['id'];

/** Name and PIN of somebody of the day. Throws when there is nobody of that id. */
export function staffMember(id: StaffId): { id: string; name: string; pin: string } {
  const found = practiceDay.staff.find((member) => member.id === id);
  if (!found) throw new Error(`Nobody on this day is ${id}`);
  return found;
}

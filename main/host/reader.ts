/** Who reads a day that was opened from a copy: whoever has the passphrase has everything, so there is no PIN. */
import type { StaffMember } from '#shared/domain/day/setup.ts';

export const reader: StaffMember & { pinHash: string } = {
  id: 'reader',
  name: 'Đọc lưu trữ',
  roles: ['coordinator'],
  // No hash of ours: no PIN is the right one.
  pinHash: '',
};

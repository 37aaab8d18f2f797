/** Who reads a day that was opened from a copy: whoever has the passphrase has everything, so there is no PIN. */
import type { Staff } from '#shared/domain/day/setup.ts';

export const reader: Staff = { id: 'reader', name: 'Đọc lưu trữ', roles: ['coordinator'] };

/** What every new day begins with. */
import { z } from 'zod';

/** The letter of the computer a day is begun on; others get theirs from the hub. */
export const firstStation = 'A';

export const newPassphrase = z.string().min(8, 'passphrase-short').max(200, 'too-long');

/** A PIN that somebody chooses: typed twice, so that a slip of the finger locks nobody out. */
import { z } from 'zod';

const pinPattern = /^\d{4,6}$/;
/** One field of a PIN. */
export const pinSchema = z.string().regex(pinPattern, 'pin');

/** Both fields of a new PIN; the second is marked when it is another. */
export const newPinFields = { pin: pinSchema, again: z.string() };

const isSame = ({ pin, again }: { pin: string; again: string }) => pin === again;
const another = { error: 'pin-not-same', path: ['again'] };

export const newPinSchema = z.object(newPinFields).refine(isSame, another);

/** With the present one, which shows that it is oneself. */
export const changePinSchema = z.object({ current: pinSchema, ...newPinFields }).refine(isSame, another);

/** Nothing but digits gets into a field of a PIN. */
export const digitsOf = (text: string) => text.replace(/\D/g, '');

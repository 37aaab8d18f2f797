/** Lines of text as they are kept: tidied, and of a bounded length. */
import { z } from 'zod';
import { tidyName } from './name.ts';

export const line = (max: number) => z.string().transform(tidyName).pipe(z.string().max(max));
export const filledLine = (max: number) =>
  z.string().transform(tidyName).pipe(z.string().min(1, 'required').max(max, 'too-long'));

/** `ABCD2345` → `ABCD 2345`. */
export const inGroups = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`;

/** `65` → `1:05`. */
export const minutesAndSeconds = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

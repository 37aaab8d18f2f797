/** Waits for something, but not for ever; whether it ended. */
export async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(() => resolve(false), ms);
  try {
    return await Promise.race([work.then(() => true as const), promise]);
  } finally {
    clearTimeout(timer);
  }
}

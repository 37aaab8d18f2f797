/** Waits for something, but not for ever; what it came to, nothing when it did not end in time. */
export async function within<T>(ms: number, work: Promise<T>): Promise<{ value: T } | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), ms);
  try {
    return await Promise.race([work.then((value) => ({ value })), promise]);
  } finally {
    clearTimeout(timer);
  }
}

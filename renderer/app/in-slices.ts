/** Work of seconds, cut so that the screen stays alive. */

/** What nobody feels while pressing a key, in milliseconds. */
const sliceMs = 40;

/** Runs a generator to its end and tells every slice how far it is; given up when `signal` says so. */
export async function inSlices<Result>(
  work: Generator<number, Result>,
  { onDone, signal }: { onDone: (done: number) => void; signal: AbortSignal },
): Promise<Result | undefined> {
  for (;;) {
    const end = performance.now() + sliceMs;
    let step = work.next();
    while (!step.done && performance.now() < end) step = work.next();
    if (step.done) return step.value;
    onDone(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return undefined;
  }
}

/** What is typed and not yet sent, kept by the host under a name until it is sent or thrown away. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { HostProblem, useMirror } from '../../mirror/index.ts';

/** A pause in typing after which it is kept, in milliseconds. */
const pauseMs = 400;

/** A draft that cannot be kept or read is no reason to stop anybody: what is on the screen stays. */
function ignoreHost(error: unknown): void {
  if (!(error instanceof HostProblem)) throw error;
  console.warn('draft', error.code);
}

/** The draft of a name: nothing when there is none, it is of another shape, or there is no name. */
export function useDraft<Value extends Record<string, unknown>>(
  name: string | undefined,
  schema: z.ZodType<Value>,
): { value: Value | undefined; keep(value: Value): void; drop(): void } {
  const { client } = useMirror();
  const [held, setHeld] = useState<{ name: string; value: Value | undefined }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // What was typed while the host was still looking for it counts.
  const touched = useRef<string>(undefined);
  // One request after the other, so that a late save never brings back what was dropped.
  const line = useRef<Promise<void>>(Promise.resolve());
  const send = useCallback((request: () => Promise<void>) => {
    line.current = line.current.then(request).catch(ignoreHost);
  }, []);
  useEffect(() => {
    if (name === undefined) return;
    let gone = false;
    client.draft(name).then((found) => {
      const parsed = schema.safeParse(found);
      if (!gone && touched.current !== name)
        setHeld({ name, value: parsed.success ? parsed.data : undefined });
    }, ignoreHost);
    return () => {
      gone = true;
    };
  }, [client, name, schema]);
  const keep = useCallback(
    (value: Value) => {
      if (name === undefined) return;
      if (touched.current === name) clearTimeout(timer.current);
      touched.current = name;
      setHeld({ name, value });
      timer.current = setTimeout(() => send(() => client.saveDraft(name, value)), pauseMs);
    },
    [client, name, send],
  );
  const drop = useCallback(() => {
    if (name === undefined) return;
    if (touched.current === name) clearTimeout(timer.current);
    touched.current = name;
    setHeld({ name, value: undefined });
    send(() => client.deleteDraft(name));
  }, [client, name, send]);
  return { value: held?.name === name ? held?.value : undefined, keep, drop };
}

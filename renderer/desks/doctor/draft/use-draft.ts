/** What is typed and not yet sent, kept by the host: it outlives the window, the program and the power. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { HostProblem, useMirror } from '#renderer/mirror/index.ts';

/** Pause in typing after which the draft is kept, in milliseconds. */
const pauseMs = 500;

export interface Draft<Value> {
  /** `loading` until the host has said whether there is one. */
  loading: boolean;
  /** What was kept when this screen was opened. */
  value: Value | undefined;
  /** Kept after a pause; the last one counts. */
  keep(value: Value): void;
  /** Forgets it for good. */
  drop(): void;
  /** The host could not keep the last one: it is only on this screen. */
  failed: boolean;
}

/** The draft of a name; one that `schema` does not understand any more counts as none. */
export function useDraft<Value extends Record<string, unknown>>(
  name: string,
  schema: z.ZodType<Value>,
): Draft<Value> {
  const { client } = useMirror();
  const [loaded, setLoaded] = useState<{ name: string; value: Value | undefined }>();
  const [failed, setFailed] = useState(false);
  // One request after the other, so that a late save never brings back what was dropped.
  const line = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; send: () => void }>(undefined);

  const request = useCallback((work: () => Promise<void>) => {
    line.current = line.current.then(work).then(
      () => setFailed(false),
      (error: unknown) => {
        if (!(error instanceof HostProblem)) throw error;
        setFailed(true);
      },
    );
  }, []);

  const sendNow = useCallback(() => {
    const last = waiting.current;
    if (!last) return;
    clearTimeout(last.timer);
    waiting.current = undefined;
    last.send();
  }, []);

  useEffect(() => {
    let gone = false;
    const read = (value: unknown) => {
      const parsed = schema.safeParse(value);
      if (!gone) setLoaded({ name, value: parsed.success ? parsed.data : undefined });
    };
    request(async () => {
      try {
        read(await client.draft(name));
      } catch (error) {
        read(undefined);
        throw error;
      }
    });
    return () => {
      gone = true;
      sendNow();
    };
  }, [client, name, schema, request, sendNow]);

  const keep = useCallback(
    (value: Value) => {
      clearTimeout(waiting.current?.timer);
      const send = () => request(() => client.saveDraft(name, value));
      waiting.current = { timer: setTimeout(sendNow, pauseMs), send };
    },
    [client, name, request, sendNow],
  );
  const drop = useCallback(() => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
    request(() => client.deleteDraft(name));
  }, [client, name, request]);

  const isLoaded = loaded?.name === name;
  return { loading: !isLoaded, value: isLoaded ? loaded.value : undefined, keep, drop, failed };
}

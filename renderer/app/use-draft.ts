/** What is typed and not yet sent, kept by the host: it outlives the window, the program and the power. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { HostProblem, useMirror } from '../mirror/index.ts';

/** Pause in typing after which a draft is kept, in milliseconds. */
const pauseMs = 500;

export interface Draft<Value> {
  /** `true` until the host has said whether there is one. */
  loading: boolean;
  /** What lay there when this screen was opened: what a form begins with. */
  found: Value | undefined;
  /** The present one, what was typed here included; nothing once it is dropped. */
  value: Value | undefined;
  /** Kept after a pause; the last one counts. */
  keep(value: Value): void;
  /** Forgets it for good. */
  drop(): void;
  /** The host could not keep the last one: it is only on this screen. */
  failed: boolean;
}

interface Held<Value> {
  name: string;
  found: Value | undefined;
  value: Value | undefined;
}

/** The draft of a name, if any; one that `schema` does not understand any more counts as none. */
export function useDraft<Value extends Record<string, unknown>>(
  name: string | undefined,
  schema: z.ZodType<Value>,
): Draft<Value> {
  const { client } = useMirror();
  const [held, setHeld] = useState<Held<Value>>();
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
    if (name === undefined) return;
    let gone = false;
    const read = (stored: unknown) => {
      const parsed = schema.safeParse(stored);
      const found = parsed.success ? parsed.data : undefined;
      // What was typed while the host was still looking for it counts.
      if (!gone)
        setHeld((before) => (before?.name === name ? { ...before, found } : { name, found, value: found }));
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

  const change = useCallback((of: string, value: Value | undefined) => {
    setHeld((before) => ({ name: of, found: before?.name === of ? before.found : undefined, value }));
  }, []);
  const keep = useCallback(
    (value: Value) => {
      if (name === undefined) return;
      change(name, value);
      clearTimeout(waiting.current?.timer);
      const send = () => request(() => client.saveDraft(name, value));
      waiting.current = { timer: setTimeout(sendNow, pauseMs), send };
    },
    [client, name, change, request, sendNow],
  );
  const drop = useCallback(() => {
    if (name === undefined) return;
    change(name, undefined);
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
    request(() => client.deleteDraft(name));
  }, [client, name, change, request]);

  const mine = held?.name === name ? held : undefined;
  return { loading: name !== undefined && !mine, found: mine?.found, value: mine?.value, keep, drop, failed };
}

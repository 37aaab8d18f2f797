/** A thread in which documents are made: one at a time, and a thread that fails is replaced. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Answer, Question } from './protocol.ts';

/** The program is being ended: nothing is wrong, and nobody waits for the document any more. */
export class DocumentsClosed extends Error {
  override readonly name = 'DocumentsClosed';

  constructor() {
    super('Documents are closed.');
  }
}

export interface DocumentThread {
  /** Asks when everything asked before is answered: so a failure concerns one document only. */
  ask(question: Question): Promise<Uint8Array<ArrayBuffer> | undefined>;
  close(): Promise<void>;
}

/** It starts with the first question. */
export function createDocumentThread({
  worker: url,
  timeoutMs,
}: {
  worker: URL;
  timeoutMs: number;
}): DocumentThread {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  function start(): Worker {
    const started = new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: 256 } });
    const forget = () => {
      if (worker === started) worker = undefined;
    };
    // A thread may also fail while nobody waits for it; the next document gets a new one.
    started.on('error', forget).on('exit', forget);
    return started;
  }

  async function exchange(question: Question): Promise<Answer> {
    if (closed) throw new DocumentsClosed();
    worker ??= start();
    const asked = worker;
    const waiting = new AbortController();
    const giveUp = setTimeout(() => waiting.abort(), timeoutMs);
    try {
      const answered = once(asked, 'message', waiting);
      const ended = once(asked, 'exit', waiting).then(([code]) => {
        throw new Error(`The document thread ended with code ${code}.`);
      });
      asked.postMessage(question);
      const [answer]: Answer[] = await Promise.race([answered, ended]);
      if (!answer) throw new Error('The document thread gave no answer.');
      return answer;
    } catch (error) {
      if (closed) throw new DocumentsClosed();
      await asked.terminate();
      throw new Error('The document could not be made.', { cause: error });
    } finally {
      clearTimeout(giveUp);
      waiting.abort();
    }
  }

  return {
    async ask(question) {
      const turn = last.then(() => exchange(question));
      last = turn.catch(() => undefined);
      const answer = await turn;
      if (!answer.ok) throw new Error(`The document could not be made: ${answer.message}`);
      return answer.bytes;
    },
    close: async () => {
      closed = true;
      await worker?.terminate();
    },
  };
}

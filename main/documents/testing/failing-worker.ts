/** A stand-in for the document thread that fails in the way the copy number asks for. */
import { parentPort } from 'node:worker_threads';
import type { Answer, Question } from '../protocol.ts';
import { failures } from './failures.ts';

parentPort?.on('message', (question: Question) => {
  const copy = question.ask === 'make' ? question.request.copy : 0;
  if (copy === failures.exits) process.exit(7);
  if (copy === failures.throws) throw new Error('broken');
  while (copy === failures.hangs) Math.sqrt(copy);
  const answer: Answer =
    copy === failures.refuses ? { ok: false, message: 'refused' } : { ok: true, bytes: Uint8Array.of(copy) };
  parentPort?.postMessage(answer);
});

import { useEffect, useRef, useState } from 'react';
import type { ReportReply } from '#shared/exports.ts';
import { HostProblem, useMirror, usePosition } from '../../mirror/index.ts';
import { type Fresh, keepFresh } from './keep-fresh.ts';

const pauseMs = 1000;

/** The report of the day, reckoned again by the host whenever something was recorded. */
export function useReport(): { report: ReportReply | undefined; problem: HostProblem | undefined } {
  const { client } = useMirror();
  const position = usePosition();
  const [report, setReport] = useState<ReportReply>();
  const [problem, setProblem] = useState<HostProblem>();
  const fresh = useRef<Fresh>(undefined);
  useEffect(() => {
    let gone = false;
    const load = async () => {
      try {
        const loaded = await client.report();
        if (gone) return;
        setReport(loaded);
        setProblem(undefined);
      } catch (error) {
        if (!gone) setProblem(error instanceof HostProblem ? error : new HostProblem('internal'));
      }
    };
    const kept = keepFresh(load, pauseMs);
    fresh.current = kept;
    return () => {
      gone = true;
      kept.stop();
    };
  }, [client]);
  useEffect(() => {
    if (position !== undefined) fresh.current?.changed();
  }, [position]);
  return { report, problem };
}

import { useState } from 'react';
import { useStaff } from '#renderer/app/session.ts';
import { type QueueItem, usePatient, useVisit } from '#renderer/mirror/index.ts';
import type { Seat } from './seat/seat.ts';

/** Who is on the screen: whoever was opened last, else whom this person has called into this room and not finished. */
export function useOpenVisit(remembered: string | undefined, called: readonly QueueItem[], seat: Seat) {
  const staff = useStaff();
  const [opened, openVisit] = useState(remembered);
  const mine = called.find((item) => {
    const call = item.entry.calls.at(-1);
    return call?.room === seat.room.id && call.by === staff.name;
  });
  const id = opened ?? mine?.visit.id;
  const read = useVisit(id);
  // The former one may still be there while another is being read.
  const visit = read && read.id === id ? read : undefined;
  const found = usePatient(visit?.patientId);
  const patient = found && found.id === visit?.patientId ? found : undefined;
  return { visit, patient, openVisit };
}

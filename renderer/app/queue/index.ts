/** Everything a desk with a queue of its own is made of. */
export { LeaveDialog } from './actions/leave-dialog.tsx';
export { PriorityDialog } from './actions/priority-dialog.tsx';
export { QueueButtons } from './actions/queue-buttons.tsx';
export { UndoButton } from './actions/undo-button.tsx';
export { useVisitCommand } from './actions/use-visit-command.ts';
export { useCallNext } from './call-next/use-call-next.ts';
export { FindVisitDialog } from './find-visit/find-visit-dialog.tsx';
export { NotCalledStage } from './not-called-stage.tsx';
export { QueuePanel } from './panel/queue-panel.tsx';
export { QueueRow } from './panel/queue-row.tsx';
export { useReasonWords } from './reasons/use-reason-words.ts';
export { roomsFor, type Seat, type SeatMemory, seatMemorySchema, seatOf } from './seat/seat.ts';
export { SeatDialog } from './seat/seat-dialog.tsx';
export { minutesSince, useNow } from './use-now.ts';
export { useOpenVisit } from './use-open-visit.ts';
export { type SeatQueue, useSeatQueue } from './use-seat-queue.ts';
export { PlaceNote } from './why/place-note.tsx';

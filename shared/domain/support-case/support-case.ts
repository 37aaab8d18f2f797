/**
 * Special support: help towards a central hospital for a gravely ill person in hardship, from the doctor's nomination to
 * its end. Subject `support-case/<patientId>`: one for each person, so that a second one collides instead of coexisting.
 * It goes on after the clinic day was closed.
 */
import { z } from 'zod';
import { type Context, type Decision, happened, refuse } from '../context.ts';
import { today } from '../day/today.ts';
import { withDispute } from '../dispute.ts';
import { actorSchema } from '../event.ts';
import { diagnosisSchema } from '../exam/exam.ts';
import {
  type CommandDefinition,
  command,
  evolver,
  type SubjectDefinition,
  type SubjectState,
  settleCommand,
  undoCommand,
} from '../subject.ts';
import { isNominatedFor, nominationsFor, supportCasesOf } from '../support/nomination.ts';
import { type CaseDetails, caseDetailsSchema } from './details.ts';
import { stepsOfTheirs, withStage } from './reached.ts';
import {
  advancedSchema,
  advanceSchema,
  approveSchema,
  closeSchema,
  helpedVnd,
  isCaseOpen,
  outcomesFor,
  type ReachedStage,
  type Stage,
  stageOf,
  stageProblem,
} from './stages.ts';

/** Who asked for it and why, copied, so that a letter never changes because a visit did. */
const nominationSchema = z.object({
  by: actorSchema,
  at: z.string(),
  reason: z.string(),
  diagnosis: diagnosisSchema.optional(),
});
type CaseNomination = z.infer<typeof nominationSchema>;

export interface SupportCaseState extends SubjectState {
  visitId?: string;
  ticket?: string;
  /** Of a practice day. */
  practice?: boolean;
  /** The nominations for special support, oldest first. */
  nominations: CaseNomination[];
  details?: CaseDetails;
  /** The event that wrote them. */
  detailsEvent?: string;
  /** Oldest first; empty before the case is opened. */
  stages: ReachedStage[];
}

const openSchema = z.object({ visitId: z.string().min(1).max(60), details: caseDetailsSchema });
const changeSchema = z.object({ details: caseDetailsSchema });

const caseEvents = {
  'support-case.opened': z.object({
    visitId: z.string(),
    ticket: z.string(),
    practice: z.boolean(),
    nominations: z.array(nominationSchema),
    details: caseDetailsSchema,
    /** `yyyy-MM-dd` */
    on: z.string(),
  }),
  'support-case.changed': changeSchema,
  'support-case.advanced': advancedSchema,
};

/** Key of the total of cases, and with a stage after it of those that are at it. */
const supportCases = 'support-cases';
/** Key of the total of what was paid in cases, in đồng. */
const supportCasesHelped = 'support-cases/helped-vnd';

const undoable = Object.keys(caseEvents);
const undo = undoCommand<SupportCaseState>('support-case', undoable);

/** Brings a case to a stage. Refused: as `stageProblem`. */
function advanced(
  state: SupportCaseState,
  data: { stage: Stage; on: string; note?: string | undefined },
  { rows, now }: Context,
): Decision {
  const day = rows.day();
  if (!day) return refuse('day-not-open');
  const problem = stageProblem(state, data, today(day, now));
  return problem ? { refusal: problem } : happened({ type: 'support-case.advanced', data });
}

/** Refused: as `stageProblem`. The committee answers for it: whoever sends it, or whoever signs besides. */
const approve: CommandDefinition<SupportCaseState> = command(
  approveSchema,
  (state: SupportCaseState, data, context) => advanced(state, { stage: 'approved', ...data }, context),
);

export const supportCase: SubjectDefinition<SupportCaseState> = {
  kind: 'support-case',
  initial: (id) => ({ id, steps: [], recorded: [], disputes: [], nominations: [], stages: [] }),
  undoable,
  commands: {
    /**
     * Opens the case of somebody nominated for special support. Refused: `unknown-patient`, `merged-record` (the case is
     * of the record that goes on), `case-exists`, `case-of-merged` (another record of this person has one that is open),
     * `case-not-nominated`.
     */
    'support-case.open': command(openSchema, (state: SupportCaseState, data, { rows, now }): Decision => {
      const day = rows.day();
      const visit = rows.visit(data.visitId);
      const patient = rows.patient(state.id);
      const records = rows.recordsOf(state.id);
      if (!day) return refuse('day-not-open');
      if (!patient?.person || !visit?.opened || !records.includes(visit.opened.patientId))
        return refuse('unknown-patient');
      if (patient.id !== state.id) return refuse('merged-record', { name: patient.person.name });
      if (state.stages.length > 0) return refuse('case-exists');
      if (records.some((id) => rows.total(supportCasesOf(id)) > 0)) return refuse('case-of-merged');
      if (!isNominatedFor(visit, 'special-support')) return refuse('case-not-nominated');
      const nominations = nominationsFor(visit, 'special-support').map(
        ({ by, at, reason, diagnosis }): CaseNomination => ({
          by,
          at,
          reason,
          ...(diagnosis ? { diagnosis } : {}),
        }),
      );
      return happened({
        type: 'support-case.opened',
        data: {
          visitId: visit.id,
          ticket: visit.opened.ticket,
          practice: day.practice,
          nominations,
          details: data.details,
          on: today(day, now),
        },
      });
    }),
    /** Writes the details anew. Refused: `unknown-case`, `case-closed`, `changed-meanwhile`. */
    'support-case.change': command(
      changeSchema,
      (state: SupportCaseState, { details }, { basis }): Decision => {
        if (!stageOf(state)) return refuse('unknown-case');
        if (!isCaseOpen(state)) return refuse('case-closed');
        if (basis !== undefined && basis !== state.lastEvent) return refuse('changed-meanwhile');
        return happened({ type: 'support-case.changed', data: { details } });
      },
    ),
    'support-case.approve': approve,
    /** As `support-case.approve`, by somebody of the desk, with a witness of the committee. */
    'support-case.record-approval': approve,
    /** Refused: as `stageProblem`, and `amount-not-helped`: only help that was given has an amount. */
    'support-case.advance': command(advanceSchema, (state: SupportCaseState, data, context) =>
      data.amountVnd !== undefined && data.stage !== 'helped'
        ? refuse('amount-not-helped')
        : advanced(state, data, context),
    ),
    /** Ends it, from any stage. Refused: as `stageProblem`, and `case-approved`: it does not end as not approved. */
    'support-case.close': command(closeSchema, (state: SupportCaseState, data, context) =>
      isCaseOpen(state) && !outcomesFor(state).includes(data.outcome)
        ? refuse('case-approved')
        : advanced(state, { stage: 'closed', ...data }, context),
    ),
    /** Takes back the last step; an approval is its approver's, whoever of the desk recorded it. */
    'support-case.undo': {
      schema: undo.schema,
      run: (state, input, context) => undo.run({ ...state, steps: stepsOfTheirs(state) }, input, context),
    },
    'support-case.settle': settleCommand('support-case'),
  },
  evolve: evolver<SupportCaseState, typeof caseEvents>(caseEvents, {
    'support-case.opened': (state, { id, at, by, data: { on, ...opened } }) => {
      const first = state.stages[0];
      if (!first)
        return {
          ...state,
          ...opened,
          detailsEvent: id,
          stages: [{ stage: 'proposed', on, event: id, at, by }],
        };
      const needs = [state.details?.need, opened.details.need];
      return withDispute(state, 'case-opened-twice', [first.event, id], { values: needs });
    },
    'support-case.changed': (state, { id, data }) => ({ ...state, details: data.details, detailsEvent: id }),
    'support-case.advanced': (state, { id, at, by, witness, data }) =>
      withStage(state, { ...data, event: id, at, by, ...(witness ? { witness } : {}) }),
  }),
  contributes: (state): Record<string, number> => {
    const last = stageOf(state);
    if (!last) return {};
    const helped = helpedVnd(state);
    return {
      [supportCases]: 1,
      [`${supportCases}/${last.stage}`]: 1,
      ...(isCaseOpen(state) ? { [supportCasesOf(state.id)]: 1 } : {}),
      ...(helped > 0 ? { [supportCasesHelped]: helped } : {}),
    };
  },
};

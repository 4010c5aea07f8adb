import type { Asked } from '../ledger.ts'
import type { Beginning } from './join.ts'
import type { CadenceStarted, StepPlanned } from './plan-events.ts'

/** The plan that the segment has for them, where it has one, and when that comes up for the first time. */
export const startedOn = (
  { cadence, firstStep }: Pick<Beginning, 'cadence' | 'firstStep'>,
  { at, by }: Pick<Asked, 'at' | 'by'>,
): readonly (CadenceStarted | StepPlanned)[] =>
  cadence
    ? [
        { type: 'CadenceStarted', at, by, data: cadence },
        ...(firstStep ? [{ type: 'StepPlanned' as const, at, by, data: firstStep }] : []),
      ]
    : []

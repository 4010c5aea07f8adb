import type { Asked } from '../ledger.ts'
import type { CadenceStarted } from './plan-events.ts'

/** The plan that the segment has for them, where it has one. */
export const startedOn = (
  cadence: CadenceStarted['data'] | undefined,
  { at, by }: Pick<Asked, 'at' | 'by'>,
): readonly CadenceStarted[] => (cadence ? [{ type: 'CadenceStarted', at, by, data: cadence }] : [])

import type { ProblemDocument } from '#contract/problem-document.ts'
import { Refused, unreachable } from '../api/refused.ts'
import type { Keeper } from './keeper.ts'

const undecided: ProblemDocument = {
  ...{ type: 'about:blank', status: 409, code: 'report_stale' },
  title: 'A colleague has saved this report meanwhile.',
  next: 'Close this, say what stands where you differ, then end it.',
}

/** An end rests on the report as it stands on the page: it is a revision before anything else is asked. */
export async function commitFirst(keeper: Keeper): Promise<void> {
  if (await keeper.commit()) return
  const { saving, problem } = keeper.read()
  throw new Refused(saving === 'offline' ? unreachable : (problem ?? undecided))
}

import { carryOut, type Outcome } from '#app/carry-out.ts'
import type { Asking } from '#app/streams.ts'
import type { Caller } from './route.ts'
import { Refused } from './route.ts'
import type { Served } from './served.ts'

/** One command in a transaction of the caller's workspace. What is refused is thrown, as a problem with its data. */
export async function carry(
  { parts }: Pick<Served, 'parts'>,
  { workspace }: Pick<Caller, 'workspace'>,
  asking: Asking,
): Promise<Exclude<Outcome, { outcome: 'refused' }>> {
  const [outcome] = await parts.ledger.transaction(workspace, (tx) => carryOut(tx, [asking], parts))
  return accepted(outcome)
}

/** The outcome, unless it is a refusal. */
export function accepted(outcome: Outcome | undefined): Exclude<Outcome, { outcome: 'refused' }> {
  if (!outcome) throw new Error('A command has an outcome.')
  if (outcome.outcome !== 'refused') return outcome
  const { code, ...details } = outcome.refusal
  throw new Refused(code, { details })
}

/** 201 where something came of it, 200 where it had been done before. */
export const statusOf = ({ outcome }: Outcome): 200 | 201 => (outcome === 'happened' ? 201 : 200)

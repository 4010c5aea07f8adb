import { carryOut, type Outcome } from '#app/carry-out.ts'
import type { Asking } from '#app/streams.ts'
import type { Id } from '#domain/ledger.ts'
import { refusedWith } from './exit.ts'
import type { Opened } from './wiring.ts'

/** One batch of commands in one transaction; a refusal ends the call with its words, and nothing of the batch is kept. */
export const carried = (
  { parts }: Opened,
  workspace: Id,
  askings: readonly Asking[],
): Promise<readonly Outcome[]> =>
  parts.ledger.transaction(workspace, async (tx) => {
    const outcomes = await carryOut(tx, askings, parts)
    for (const outcome of outcomes) {
      if (outcome.outcome !== 'refused') continue
      const { code, ...details } = outcome.refusal
      throw refusedWith(code, details)
    }
    return outcomes
  })

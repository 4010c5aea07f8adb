import type { Actor, Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { beginsLate } from '#domain/lead/begins-late.ts'
import { carryOut } from './carry-out.ts'
import { judgeAnew, rejudging } from './judge-anew.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
import type { Asking } from './streams.ts'

const AT_ONCE = 100

export type Moved = { readonly lead: Id; readonly from: string; readonly to: string }
export type Rejudged = {
  readonly read: number
  /** Leads whose facts were forgotten, and that therefore stay where they are. */
  readonly left: number
  readonly moved: readonly Moved[]
  /** Leads that followed no plan, and take up the one that the playbook has for them. */
  readonly begun: number
}

/**
 * Asks the playbook in force about every open lead again. Without `apply` nothing is written, and the answer says who would move;
 * with it they move, and nobody's clock is touched.
 */
export async function rejudgeOpen(
  parts: Parts,
  { workspace, by, at, apply }: { workspace: Id; by: Actor; at: Instant; apply: boolean },
): Promise<Rejudged> {
  let done: Rejudged = { read: 0, left: 0, moved: [], begun: 0 }
  for (let after: Id | undefined; ;) {
    const batch = await parts.ledger.transaction(workspace, async (tx) => {
      await tx.lockPeople('as they are')
      const ids = await tx.openLeads({ after, most: AT_ONCE })
      const { askings, moved, begun } = await moves(parts, tx, { ids, by, at })
      if (apply) await carryOut(tx, askings, parts)
      return { ids, moved, begun, judged: askings.length }
    })
    done = {
      read: done.read + batch.ids.length,
      left: done.left + batch.ids.length - batch.judged,
      moved: [...done.moved, ...batch.moved],
      begun: done.begun + batch.begun,
    }
    after = batch.ids.at(-1)
    if (batch.ids.length < AT_ONCE) return done
  }
}

async function moves(
  parts: Parts,
  tx: Tx,
  { ids, by, at }: { ids: readonly Id[]; by: Actor; at: Instant },
): Promise<{ askings: readonly Asking[]; moved: readonly Moved[]; begun: number }> {
  const anew = await judgeAnew(parts, tx, { ids, at, clock: 'stays' })
  const open = anew.filter(({ lead }) => lead.status === 'open')
  const moved = open.flatMap(({ id, lead, verdict }) => {
    const from = lead.judged?.segment ?? ''
    return from === verdict.segment.name ? [] : [{ lead: id, from, to: verdict.segment.name }]
  })
  const begun = open.filter(({ lead, beginning }) => beginsLate(lead, beginning)).length
  return { askings: rejudging(open, { at, by }), moved, begun }
}

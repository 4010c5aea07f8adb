import type { Actor, Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { beginsLate } from '#domain/lead/begins-late.ts'
import { rejudge, type RejudgeLead } from '#domain/lead/rejudge.ts'
import { carryOut } from './carry-out.ts'
import { judgeAnew, rejudging, type Anew } from './judge-anew.ts'
import type { Parts } from './parts.ts'

const AT_ONCE = 100

export type Moved = { readonly lead: Id; readonly from: string; readonly to: string }
export type Rejudged = {
  /** The version in force, which was asked. */
  readonly playbook: number
  readonly read: number
  /** Leads whose facts were forgotten, and that therefore stay where they are. */
  readonly left: number
  readonly moved: readonly Moved[]
  /** Leads that stay in their segment, and are owed an answer by another time or by another team. */
  readonly replanned: number
  /** Of all these, leads whose new limit has passed already. */
  readonly late: number
  /** Leads that followed no plan, and take up the one that the playbook has for them. */
  readonly begun: number
}
type Counts = Omit<Rejudged, 'playbook' | 'read' | 'left'>

type Asking = {
  readonly workspace: Id
  readonly by: Actor
  readonly at: Instant
  readonly apply: boolean
  /** The version that was asked when somebody looked; where another is in force by now, nothing moves. */
  readonly playbook?: number | undefined
}

/**
 * Asks the playbook in force about every open lead again. Without `apply` nothing is written, and the answer says who would move;
 * with it they move, and nobody's clock is touched.
 */
export async function rejudgeOpen(
  parts: Parts,
  { workspace, by, at, apply, playbook }: Asking,
): Promise<Rejudged | 'other version'> {
  let done: Omit<Rejudged, 'playbook'> = { read: 0, left: 0, moved: [], replanned: 0, late: 0, begun: 0 }
  let asked = playbook
  for (let after: Id | undefined; ;) {
    const batch = await parts.ledger.transaction(workspace, async (tx) => {
      await tx.lockPeople('as they are')
      const { version } = await parts.playbooks.load(tx)
      if (asked !== undefined && asked !== version) return 'other version'
      asked = version
      const ids = await tx.openLeads({ after, most: AT_ONCE })
      const anew = await judgeAnew(parts, tx, { ids, at, clock: 'stays' })
      const open = anew.filter(({ lead }) => lead.status === 'open')
      const askings = rejudging(open, { at, by, replan: true })
      const counts = countsOf(
        open.map((each, index) => ({ ...each, command: askings[index]?.command })),
        at,
      )
      if (apply) await carryOut(tx, askings, parts)
      return { ids, counts, judged: askings.length }
    })
    if (batch === 'other version') return batch
    const { counts, ids, judged } = batch
    done = {
      read: done.read + ids.length,
      left: done.left + ids.length - judged,
      moved: [...done.moved, ...counts.moved],
      replanned: done.replanned + counts.replanned,
      late: done.late + counts.late,
      begun: done.begun + counts.begun,
    }
    after = ids.at(-1)
    if (ids.length < AT_ONCE) return { ...done, playbook: asked ?? 0 }
  }
}

type Judged = Anew & { readonly command: RejudgeLead | undefined }

/** What would come of it, by the decision that makes it so. */
function countsOf(open: readonly Judged[], at: Instant): Counts {
  const counted = open.map(({ id, lead, verdict, beginning, command }) => {
    const [from, to] = [lead.judged?.segment ?? '', verdict.segment.name]
    const decision = command && rejudge(lead, command)
    const events = decision?.outcome === 'happened' ? decision.events : []
    const made = events.flatMap((event) => (event.type === 'CommitmentMade' ? [event.data] : []))[0]
    return { id, from, to, made, begins: beginsLate(lead, beginning) }
  })
  return {
    moved: counted.flatMap(({ id, from, to }) => (from === to ? [] : [{ lead: id, from, to }])),
    replanned: counted.filter(({ from, to, made }) => from === to && made !== undefined).length,
    late: counted.filter(({ made }) => made !== undefined && made.window.limit < at).length,
    begun: counted.filter(({ begins }) => begins).length,
  }
}

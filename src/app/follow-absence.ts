import { backAt } from '#domain/member/back-at.ts'
import type { Append, Tx } from './ports.ts'

/** After these they may be there from this moment on. */
const back: ReadonlySet<string> = new Set(['TimeOffCancelled', 'TurnsResumed', 'MemberReactivated'])
const away: ReadonlySet<string> = new Set(['TimeOffTaken', 'MemberDeactivated'])

/** Writes down when somebody is there again, so that the sweep looks then. */
export async function followAbsence(tx: Tx, appends: readonly Append[]): Promise<void> {
  for (const { folded, events } of appends) {
    const event = events.findLast(({ type }) => back.has(type) || away.has(type))
    if (!event || folded.kind !== 'member' || folded.state.status === 'none') continue
    const { off = [] } = folded.state
    const moment = back.has(event.type) ? event.at : backAt(off, event.at)
    await tx.comesBack(folded.stream, event.type === 'MemberDeactivated' ? undefined : moment)
  }
}

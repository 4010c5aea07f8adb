import type { Id } from '#domain/ledger.ts'
import { epochMsOf, type Instant } from '#domain/time/instant.ts'
import type { Parts } from './parts.ts'
import { sendMorningSheets } from './morning-sheets.ts'
import { findNeglect } from './neglect/find-neglect.ts'
import { sweep, type Swept } from './sweep.ts'

/** More than this falls due at once in no try-out; it is only counted up to here. */
export const DUE_COUNTED_MAX = 1_000_000

/** What moving time needs beyond the parts. */
export type Moving = {
  readonly parts: Parts
  readonly conveyAll: () => Promise<number>
  readonly moveClock: (to: Instant) => Promise<Instant | undefined>
  readonly climbsAt: (workspace: Id, at: Instant) => Promise<number>
}
export type Moved = { readonly now: Instant; readonly swept: Swept }

/**
 * Moves time by hand and sees to everything that has come due: when this returns, it is done. A server beside us sweeps too, so
 * what fell due is counted before time moves, and what climbed by when it climbed. Undefined where `to` lies in the past.
 */
export async function moveTime(moving: Moving, to: Instant): Promise<Moved | undefined> {
  const { parts, moveClock } = moving
  await conveyEverything(moving)
  const before = await parts.clock.now()
  const due = await parts.ledger.due(to, DUE_COUNTED_MAX)
  const now = await moveClock(to)
  if (now === undefined) return undefined
  await conveyEverything(moving)
  const swept = await sweep(parts)
  await findNeglect(parts)
  await sendMorningSheets(parts, now)
  await untilNothingIsDue(moving, now)
  // Without a move nothing tells apart what climbs now from what climbed before at the same moment.
  if (epochMsOf(before) === epochMsOf(now)) return { now, swept }
  const leads = new Set(due.map(({ stream }) => stream))
  let climbed = 0
  for (const workspace of await parts.ledger.workspaces()) climbed += await moving.climbsAt(workspace, now)
  return { now, swept: { due: leads.size, climbed } }
}

/** Another process may have claimed some of it and not be done yet, here and below. */
async function conveyEverything({ parts, conveyAll }: Moving): Promise<void> {
  for (let round = 0; round < ROUNDS_MAX; round++) {
    await conveyAll()
    if ((await parts.ledger.pending(1)).length === 0) return
  }
}

async function untilNothingIsDue({ parts }: Moving, now: Instant): Promise<void> {
  for (let round = 0; round < ROUNDS_MAX; round++) {
    if ((await parts.ledger.due(now, 1)).length === 0) return
    await sweep(parts)
  }
}
const ROUNDS_MAX = 1_000

import { moveTime } from '#app/move-time.ts'
import { sweep } from '#app/sweep.ts'
import type { Id } from '#domain/ledger.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { addCovered } from '#domain/time/covered.ts'
import { epochMsOf, type Instant } from '#domain/time/instant.ts'
import { movingWith } from '../clock.ts'
import { send } from '../submit.ts'
import type { Opened, Reading } from '../wiring.ts'
import type { Chance } from './chance.ts'
import type { World } from './world.ts'

const MINUTE_MS = 60_000

/** Where the firm's story is played: what it is played with, until when, and what is still to happen, by time. */
export type Stage = {
  readonly opened: Opened
  readonly reading: Reading
  readonly world: World
  readonly office: Calendar
  readonly chance: Chance
  readonly end: Instant
  readonly agenda: { at: Instant; act: () => Promise<void> }[]
}

/** What becomes of somebody who has written: their lead, before whom it is, and where they are written to. */
export type Case = { readonly lead: Id; readonly owner: Id; readonly to: string }

/** What would be after the end doesn't happen. */
export function plan({ agenda, end }: Stage, at: Instant | undefined, act: () => Promise<void>): void {
  if (at === undefined || at >= end) return
  const before = agenda.findLastIndex((item) => item.at <= at)
  agenda.splice(before + 1, 0, { at, act })
}

/** What is looked for by the day and not by the minute is looked for this often. */
const ROUNDS_APART_MS = 6 * 60 * MINUTE_MS

/** Does everything that is planned, and what is planned meanwhile, each at its time. */
export async function playAll(stage: Stage, tell: (at: Instant) => void): Promise<void> {
  const { opened, agenda, end } = stage
  let round = 0
  for (let next = agenda.shift(); next; next = agenda.shift()) {
    const at = epochMsOf(next.at)
    if (at >= round + ROUNDS_APART_MS) {
      await moveTime(movingWith(opened), next.at)
      round = at
    } else {
      await opened.moveClock(next.at)
      if ((await opened.parts.ledger.due(next.at, 1)).length > 0) await sweep(opened.parts)
    }
    await next.act()
    tell(next.at)
  }
  await moveTime(movingWith(opened), end)
}

/** So much covered time from now; undefined where the office never opens again. */
export async function later({ opened, office }: Stage, minutes: number): Promise<Instant | undefined> {
  const at = addCovered(office, await opened.parts.clock.now(), Math.round(minutes * MINUTE_MS))
  return typeof at === 'string' ? at : undefined
}

export async function submitted(
  { opened, reading, world }: Stage,
  { form, body }: { readonly form: string; readonly body: object },
): Promise<Id> {
  const raw = Buffer.from(JSON.stringify(body))
  const about = { workspace: world.workspace, form, raw, reading, key: undefined }
  return (await send(opened, about)).receipt
}

/** Undefined where it is held back as junk. */
export async function caseOf(
  { opened, world }: Stage,
  { submission, to }: { submission: Id; to: string },
): Promise<(Case & { readonly motion: string }) | undefined> {
  const { workspace, admin } = world
  const { rows } = await opened.inWorkspace(workspace, (client) =>
    client.query<{ lead: Id; owner: Id | null; motion: string }>(
      `select l.id as lead, coalesce(l.owner, l.offered) as owner, l.motion from placement p
       join lead l on l.workspace = $1 and l.id = p.lead where p.workspace = $1 and p.submission = $2`,
      [workspace, submission],
    ),
  )
  const [found] = rows
  return found && { lead: found.lead, motion: found.motion, owner: found.owner ?? admin, to }
}

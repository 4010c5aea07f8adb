import type { Id } from '#domain/ledger.ts'
import { keptDays, type Retention } from '#domain/prospect/retention.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import type { Outcome } from '#domain/lead/resolution.ts'
import { erase } from './erase.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
import { retainWords, type WordsKept } from './retain-words.ts'

/** What is kept for how many days after its end, as the rows know it. */
export type Periods = { readonly kept: ReadonlyMap<Outcome, number>; readonly junk: number | undefined }
/** A person all of whose leads have ended, with the day from which nothing keeps them. */
export type KeptUntil = { readonly prospect: Id; readonly at: Instant }

export type Retained = {
  readonly asOf: Instant
  readonly periods: Retention
  /** People whose period is over, and how many of them were forgotten just now. */
  readonly due: number
  readonly forgotten: number
  /** Submissions whose bytes were dropped just now; what was read from them stays. */
  readonly dropped: number
  /** What goes before the person does. */
  readonly words: readonly WordsKept[]
  /** How many will be forgotten on each of the coming days. */
  readonly coming: readonly { readonly on: string; readonly people: number }[]
}

const DAY_MS = 86_400_000
const COMING_DAYS = 366
const DROPPED_AT_ONCE_MAX = 1_000
/** As many as go in one turn: the next turn goes on where this one ended. */
export const FORGOTTEN_AT_ONCE_MAX = 500

/**
 * Forgets whom nothing keeps any more, by the playbook in force: one person after the other, each in a transaction of their own, so that
 * a crash in between loses nothing and repeats nothing. Whoever asked anew meanwhile stays. Without `apply` nobody is forgotten.
 */
export async function retain(
  parts: Parts,
  { workspace, apply, most = FORGOTTEN_AT_ONCE_MAX }: { workspace: Id; apply: boolean; most?: number },
): Promise<Retained> {
  const asOf = await parts.clock.now()
  const { retention, periods, ends } = await parts.ledger.transaction(workspace, async (tx) => {
    const { playbook } = await parts.playbooks.load(tx)
    const retention: Retention = playbook.retention ?? {}
    const periods = { kept: keptDays(retention), junk: retention.junk }
    const until = instantOf(epochMsOf(asOf) + COMING_DAYS * DAY_MS)
    return { retention, periods, ends: await tx.keptUntil(periods, { until }) }
  })
  const due = ends.filter(({ at }) => at <= asOf)
  let forgotten = 0
  for (const { prospect } of apply ? due.slice(0, most) : [])
    if (await forgetOne(parts, { workspace, prospect, periods, at: asOf })) forgotten += 1
  return {
    ...{
      asOf,
      periods: periodsIn(retention),
      due: due.length,
      forgotten,
      coming: byDay(ends.filter(({ at }) => at > asOf)),
    },
    dropped:
      apply && retention.raw !== undefined
        ? await dropRaw(parts, { workspace, asOf, days: retention.raw })
        : 0,
    words: await retainWords(parts, { workspace, retention, asOf, apply }),
  }
}

/** What is kept for how long. Where in the file that stands is read along with it, and is no period. */
const periodsIn = (retention: Retention): Retention =>
  Object.fromEntries(Object.entries(retention).filter(([name]) => name !== 'line' && name !== 'column'))

/** The same for all workspaces, as the timer does it; a process that falls in between is followed by the next. */
export async function retainEverywhere(parts: Parts): Promise<void> {
  for (const workspace of await parts.ledger.workspaces()) await retain(parts, { workspace, apply: true })
}

/** Looks again under the locks: whoever is one person with them must have come to their end as well. */
async function forgetOne(
  parts: Parts,
  { workspace, prospect, periods, at }: { workspace: Id; prospect: Id; periods: Periods; at: Instant },
): Promise<boolean> {
  const over = async (tx: Tx, people: readonly Id[]) => {
    const ends = await tx.keptUntil(periods, { among: people })
    return ends.length > 0 && ends.every((one) => one.at <= at)
  }
  const erased = await erase(parts, { workspace, prospect, by: 'system', at, onlyIf: over })
  return erased.people > 0
}

async function dropRaw(
  parts: Parts,
  { workspace, asOf, days }: { workspace: Id; asOf: Instant; days: number },
): Promise<number> {
  const before = instantOf(epochMsOf(asOf) - days * DAY_MS)
  let dropped = 0
  for (let some = DROPPED_AT_ONCE_MAX; some === DROPPED_AT_ONCE_MAX; dropped += some)
    some = await parts.ledger.transaction(workspace, (tx) => tx.dropRaw(before, DROPPED_AT_ONCE_MAX))
  return dropped
}

const byDay = (ends: readonly KeptUntil[]): Retained['coming'] =>
  [...Map.groupBy(ends, ({ at }) => at.slice(0, 10))]
    .map(([on, some]) => ({ on, people: some.length }))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))

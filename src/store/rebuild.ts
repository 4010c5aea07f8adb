import { setTimeout as pause } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { Told } from '#app/told.ts'
import { catchUp, changesSince, type Change } from './rebuild-changes.ts'
import { compareTable } from './rebuild-compare.ts'
import { fillShadows } from './rebuild-fill.ts'
import { dropShadows, finishShadows, makeShadows, swapShadows } from './shadow.ts'
import { tables, type TableName } from './tables.ts'
import { quoted } from './upsert.ts'

const REBUILD_LOCK = 7_262_114_005
/** Rounds of catching up while others write; what is left after them is done under the lock. */
const ROUNDS_MAX = 5
const FEW_CHANGES = 200
const SWAP_ATTEMPTS_MAX = 20
const SWAP_PAUSE_MS = 250
const DEADLOCK = '40P01'

export type Rebuilt = {
  readonly ok: boolean
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly different: number }[]
}
/** The owner makes tables, a workspace at a time; the system reads across workspaces. */
export type Rebuilding = { readonly owner: Pool; readonly system: Pool }

const names = Object.keys(tables) as TableName[]

/**
 * Makes every read model anew from the ledger and compares it with the live one, row by row, as one moment had both; equal ones (or,
 * with `force`, different ones too) then take the live ones' place. The server may go on meanwhile: what is appended is followed up,
 * the last of it under a lock that holds writers up for moments.
 */
export async function rebuild(pools: Rebuilding, { force = false } = {}): Promise<Rebuilt> {
  const writer = await pools.owner.connect()
  try {
    const { rows } = await writer.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
      REBUILD_LOCK,
    ])
    if (!rows[0]?.mine) throw alreadyRebuilding()
    return await rebuildWith(writer, pools, force).finally(async () => {
      await dropShadows(writer)
      await writer.query('select pg_advisory_unlock($1)', [REBUILD_LOCK])
    })
  } finally {
    writer.release()
  }
}

async function rebuildWith(
  writer: PoolClient,
  { owner, system }: Rebuilding,
  force: boolean,
): Promise<Rebuilt> {
  await makeShadows(writer, names)
  const reader = await owner.connect()
  const { since, compared } = await fillAndCompare({ reader, writer, system }).finally(() => reader.release())
  const ok = compared.every(({ different }) => different === 0)
  if (ok || force) {
    await finishShadows(writer, names)
    await replace({ writer, system }, since)
  }
  return { ok, tables: compared }
}

type Hands = { readonly reader: PoolClient; readonly writer: PoolClient; readonly system: Pool }

/** All in one moment: the reader's snapshot has the ledger that is folded and the live rows that it is compared with. */
async function fillAndCompare({ reader, writer, system }: Hands) {
  const erased = await erasures(system)
  await reader.query('begin isolation level repeatable read read only')
  try {
    const { rows } = await reader.query<{ below: string }>(
      'select pg_snapshot_xmin(pg_current_snapshot())::text as below',
    )
    const since: Change = { xid: rows[0]?.below ?? '0', erased }
    const workspaces = await everyWorkspace(system)
    for (const workspace of workspaces) await fillShadows({ reader, writer }, workspace)
    const compared = []
    for (const name of names) {
      let [different, count] = [0, 0]
      for (const workspace of workspaces) {
        const found = await compareTable({ reader, writer }, workspace, tables[name])
        different += found.different
        count += found.rows
      }
      compared.push({ name, rows: count, different })
    }
    return { since, compared }
  } finally {
    await reader.query('rollback').catch(() => undefined)
  }
}

async function replace({ writer, system }: Omit<Hands, 'reader'>, start: Change): Promise<void> {
  let since = start
  for (let round = 1; round <= ROUNDS_MAX; round++) {
    const { streams, next } = await changesSince(system, since)
    await transaction(writer, () => catchUp(writer, streams))
    since = next
    if (streams.length <= FEW_CHANGES) break
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction(writer, () => swap({ writer, system }, since))
    } catch (error) {
      // A writer held what we wanted and wanted what we held: one of the two goes first.
      const again = error instanceof Error && 'code' in error && error.code === DEADLOCK
      if (!again || attempt === SWAP_ATTEMPTS_MAX) throw error
      await pause(SWAP_PAUSE_MS)
    }
  }
}

/** Nobody appends from here to the commit, so the last changes really are the last. */
async function swap({ writer, system }: Omit<Hands, 'reader'>, since: Change): Promise<void> {
  await writer.query('lock table event in share mode')
  const { streams } = await changesSince(system, since)
  await writer.query(`lock table ${names.map(quoted).join(', ')} in access exclusive mode`)
  await catchUp(writer, streams)
  await swapShadows(writer, names)
  // What reports are made of was made of the old rows: the projector begins again, and changes only what differs.
  await writer.query('delete from projection')
}

async function transaction(client: PoolClient, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

async function erasures(system: Pool): Promise<ReadonlySet<Id>> {
  const { rows } = await system.query<{ prospect: Id }>('select prospect from erasure')
  return new Set(rows.map(({ prospect }) => prospect))
}

/** From the ledger as well as from the read model that may be wrong. */
async function everyWorkspace(system: Pool): Promise<readonly Id[]> {
  const { rows } = await system.query<{ workspace: Id }>(
    `with recursive found as (
      (select workspace from event order by workspace limit 1)
      union all
      select (select e.workspace from event e where e.workspace > found.workspace order by e.workspace limit 1)
      from found where found.workspace is not null
    ) select workspace from found where workspace is not null union select workspace from workspace order by workspace`,
  )
  return rows.map(({ workspace }) => workspace)
}

const alreadyRebuilding = () =>
  new Told({
    code: 'already_rebuilding',
    title: 'The read models are being rebuilt already.',
    next: 'Wait until that is done.',
  })

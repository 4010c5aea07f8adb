import type { Pool } from 'pg'
import { Told } from '#app/told.ts'
import type { Id } from '#domain/ledger.ts'
import { scrub } from '#postgres/scrub.ts'
import type { Wired } from './assemble.ts'

/** The tables that hold what people wrote and who they are. */
export const privateTables = [
  'handraise.event',
  'handraise.alias',
  'handraise.prospect_key',
  'handraise.submission',
  'handraise.prospect',
  'handraise.mail',
  'handraise.touch',
  'handraise.import_chunk',
  'handraise.import_reject',
  'handraise.attachment',
  'handraise.set_aside',
  'handraise.member',
  'handraise.notice',
  'auth.user',
  'auth.account',
  'auth.session',
] as const
/** The hour (UTC) at whose beginning a running server scrubs. */
const NIGHT_HOUR = '02'

export type Scrubbed = { readonly ok: true; readonly tables: readonly string[]; readonly erasures: number }

/** Rewrites the private tables, where somebody was erased since the last time, and notes for whom it is done. */
export async function scrubErased({ database, parts, changeIn, poolAs }: Wired): Promise<Scrubbed> {
  if (database.kind === 'external')
    throw new Told({
      code: 'scrub_not_ours',
      title: 'This PostgreSQL is not ours, so its files are not ours to rewrite.',
      next: `Have its operator run VACUUM FULL on ${privateTables.join(', ')} and pg_statistic, then CHECKPOINT.`,
    })
  const system = poolAs('system', 1)
  const waiting = await unscrubbed(system).finally(() => system.end())
  if (waiting.length === 0) return { ok: true, tables: [], erasures: 0 }
  if (!(await scrub(database, privateTables)))
    throw new Told({
      code: 'scrub_waits',
      title:
        'Somebody has been reading the database since before, so PostgreSQL still keeps what died for them.',
      next: 'Wait until long reports, backups or sessions of other programs have ended, and try again.',
    })
  const at = await parts.clock.now()
  for (const [workspace, erasures] of Map.groupBy(waiting, (erasure) => erasure.workspace))
    await changeIn(workspace, (client) =>
      client.query(
        'update erasure set scrubbed_at = $3 where workspace = $1 and prospect = any($2::uuid[])',
        [workspace, erasures.map(({ prospect }) => prospect), at],
      ),
    )
  return { ok: true, tables: privateTables, erasures: waiting.length }
}

/** Looked for every minute of one hour of the night; once done there is nothing left to do. */
export async function scrubNightly(wired: Wired): Promise<void> {
  if (wired.database.kind === 'external') return
  const now = await wired.parts.clock.now()
  if (now.slice(11, 13) !== NIGHT_HOUR) return
  // Who reads for that long is done sooner or later, and this is tried again in a minute.
  await scrubErased(wired).catch((error: unknown) => {
    if (!(error instanceof Told) || error.said.code !== 'scrub_waits') throw error
  })
}

async function unscrubbed(system: Pool): Promise<readonly { workspace: Id; prospect: Id }[]> {
  const { rows } = await system.query<{ workspace: Id; prospect: Id }>(
    'select workspace, prospect from erasure where scrubbed_at is null',
  )
  return rows
}

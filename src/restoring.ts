import { stat } from 'node:fs/promises'
import { erase } from '#app/erase.ts'
import { eraseMember } from '#app/erase-member.ts'
import type { Parts } from '#app/parts.ts'
import type { Restored } from '#cli/wiring.ts'
import type { Config } from '#config/config.ts'
import { secretOf } from '#config/secret.ts'
import { outgoing } from '#mail/outgoing.ts'
import { clientFor, connectionFor, SCHEMA, type Database } from '#postgres/database.ts'
import { migrate, readMigrations } from '#postgres/migrate.ts'
import { openDatabase } from '#postgres/open.ts'
import { makeSchema } from '#postgres/schema.ts'
import { checkBackup } from '#store/backup-file.ts'
import { makePool } from '#store/connect.ts'
import { refuseUnfit, restore } from '#store/restore.ts'
import { erasureList, readErasures, type Erasure } from './erasure-list.ts'
import { wire } from './assemble.ts'
import { migrations, prepare } from './prepare.ts'

type About = { readonly file: string; readonly erasures?: string | undefined }

/** A backup into a fresh database, wherever the configuration has it; who was erased since is erased again before it opens. */
export async function restoreFrom(config: Config, { file, erasures: named }: About): Promise<Restored> {
  await checkBackup(file, (await readMigrations(migrations)).length)
  const erasures =
    named === undefined
      ? await readErasures(erasureList(config.dataFolder))
      : await readErasures(named, { named: true })
  const secret = await secretOf(config)
  const opened = await openDatabase({ config, secret, purpose: 'command' })
  try {
    return await restoreInto(opened.database, { file, erasures }, async (work) => {
      const url = () => config.url ?? `http://${config.host}:${config.port}`
      // Its own clock would stand in the way of the one in the file.
      const about = { config: { ...config, clock: 'system' as const }, secret, url, mail: silent }
      const wired = await wire(opened.database, about)
      await work(wired.parts).finally(() => wired.close())
    })
  } finally {
    await opened.close()
  }
}

/** Whoever is erased again hears nothing of it. */
const silent = { mailer: outgoing(undefined, ''), close: () => Promise.resolve() }

/** The tables are first as they were when the backup was made; the migrations since then are applied to what it held. */
export async function restoreInto(
  database: Database,
  { file, erasures }: { readonly file: string; readonly erasures: readonly Erasure[] },
  withParts: (work: (parts: Parts) => Promise<void>) => Promise<void>,
): Promise<Restored> {
  const { rows, tables, migration, at } = await checkBackup(file, (await readMigrations(migrations)).length)
  await startAnew(database)
  await migrate(database, migrations, { upTo: migration })
  const owner = makePool(connectionFor(database, 'owner', { max: 1 }), () => undefined)
  let erased = 0
  try {
    await restore(owner, { file, counts: tables }, async (ledger) =>
      withParts(async (parts) => {
        erased = await eraseAgain({ ...parts, ledger: withoutQueue(ledger) }, erasures)
      }),
    )
  } finally {
    await owner.end()
  }
  await prepare(database)
  const { size } = await stat(file)
  return { ok: true, rows, bytes: size, at, erased }
}

/** A database without rows loses its empty tables, so that they can be made as the backup needs them. */
async function startAnew(database: Database): Promise<void> {
  const client = clientFor(database, 'owner', { application_name: 'handraise restore' })
  await client.connect()
  try {
    await refuseUnfit(client)
    await client.query(`drop schema if exists ${SCHEMA}, auth, graphile_worker cascade`)
  } finally {
    await client.end()
  }
  await makeSchema(database)
}

/** The queue is made last, and nothing that is forgotten again gives it work. */
const withoutQueue = (ledger: Parts['ledger']): Parts['ledger'] => ({
  ...ledger,
  transaction: (workspace, work) =>
    ledger.transaction(workspace, (tx) => work({ ...tx, enqueue: () => Promise.resolve() })),
})

async function eraseAgain(parts: Parts, erasures: readonly Erasure[]): Promise<number> {
  const { ledger } = parts
  let erased = 0
  for (const { workspace, prospect, at } of erasures) {
    const known = await ledger.transaction(workspace, (tx) =>
      tx.read([{ kind: 'prospect', stream: prospect }]),
    )
    const history = known.get(prospect) ?? []
    const done = history.some(({ type }) => type === 'PersonErased' || type === 'MemberErased')
    if (done || (history.length === 0 && !(await hasHeld(ledger, workspace, prospect)))) continue
    const about = { workspace, by: 'system', at } as const
    if (history[0]?.type === 'MemberAdded') await eraseMember(parts, { ...about, member: prospect })
    else await erase(parts, { ...about, prospect })
    erased++
  }
  return erased
}

/** Whether something was held back of them: then there is something to forget, though nobody had met them. */
const hasHeld = (ledger: Parts['ledger'], workspace: string, prospect: string): Promise<boolean> =>
  ledger.transaction(workspace, async (tx) => (await tx.belongingTo(prospect)).submissions.length > 0)

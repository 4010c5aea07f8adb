import { globSync } from 'node:fs'
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { findBinaries } from '#postgres/binaries.ts'
import { runAs, serverUser } from '#postgres/server-user.ts'

/** A PostgreSQL that knows nothing of Handraise, as an operator would have it. */
export type ForeignPostgres = {
  readonly folder: string
  readonly urlFor: (user: string, database: string) => string
  readonly asSuperuser: (database: string, ...statements: readonly string[]) => Promise<readonly unknown[]>
  readonly stop: () => Promise<void>
}

/** Those installed on this machine; a machine without any still has the one we bring. */
export const foreignVersions = (): readonly string[] => ['ours', ...globSync('/usr/lib/postgresql/*/bin')]

/** A standby follows no one here; it only refuses to be written to, as a real one would. */
export async function startForeignPostgres(
  version: string,
  { standby = false } = {},
): Promise<ForeignPostgres> {
  const folder = await mkdtemp('/tmp/foreign-')
  const user = await serverUser(undefined)
  await chmod(folder, 0o755)
  await chown(folder, user.uid, user.gid)
  const bin = version === 'ours' ? join((await findBinaries(user, folder)).folder, 'bin') : version
  const data = join(folder, 'data')
  const mustRun = async (program: string, ...args: readonly string[]) => {
    const ran = await runAs(user, { file: join(bin, program), args })
    if (!ran.ok) throw new Error(`${program}: ${ran.stderr}`)
  }
  await mustRun('initdb', '-D', data, '--auth=trust', '--username=postgres', '--encoding=UTF8', '--no-sync')
  if (standby) await writeFile(join(data, 'standby.signal'), '')
  const options = `-c listen_addresses='' -c fsync=off -k ${folder}`
  await mustRun('pg_ctl', 'start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', options)
  const urlFor = (name: string, database: string) =>
    `postgres://${name}@${encodeURIComponent(folder)}/${database}`
  return {
    folder,
    urlFor,
    asSuperuser: async (database, ...statements) => {
      const client = new Client(urlFor('postgres', database))
      await client.connect()
      try {
        let rows: readonly unknown[] = []
        for (const statement of statements)
          rows = (await client.query<Record<string, unknown>>(statement)).rows
        return rows
      } finally {
        await client.end()
      }
    },
    stop: async () => {
      await mustRun('pg_ctl', 'stop', '-w', '-D', data, '-m', 'immediate')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

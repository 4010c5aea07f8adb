import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import type { EmbeddedDatabase } from '#postgres/database.ts'
import { startServer } from '#postgres/server.ts'
import { prepare } from '../src/prepare.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The database, ready for use, that every test's own is copied from. */
    readonly template: EmbeddedDatabase
    /** A folder that is gone when all database specs are done. */
    readonly scratch: string
  }
}

/** What a test server holds is thrown away, so it need not survive a power cut. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '150' }

/** One real PostgreSQL for all database specs, gone when they are done. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'handraise-test-'))
  await chmod(folder, 0o711)
  const server = await startServer({
    dataFolder: join(folder, 'data'),
    secret: 'only for tests, '.repeat(3),
    settings: FAST,
  })
  await prepare(server.database)
  project.provide('template', server.database)
  project.provide('scratch', folder)
  return async () => {
    await server.stop()
    await rm(server.run.cluster, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
}

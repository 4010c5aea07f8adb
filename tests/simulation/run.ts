import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import type { EmbeddedDatabase } from '#postgres/database.ts'
import { startServer } from '#postgres/server.ts'
import { asSuperuser } from '#postgres/superuser.ts'
import { prepare } from '../../src/prepare.ts'
import { anyHistory } from '../promises/acts.ts'
import { ACTS_PER_ACTOR } from '../promises/limits.ts'
import { play } from '../promises/play.ts'

/*
 * Tries the promises for as long as one likes: `npm run simulate -- --seed S --steps N`. A step is one act of one actor. The same seed
 * tries the same histories, though not in the same interleaving. The last line of the output is one JSON document.
 */

const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '60' }

type Found = { readonly history: number; readonly seed: number; readonly what: readonly string[] }

async function simulate({ seed, steps }: { seed: number; steps: number }): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'handraise-simulation-'))
  await chmod(folder, 0o711)
  const server = await startServer({
    dataFolder: join(folder, 'data'),
    secret: randomBytes(32).toString('hex'),
    settings: FAST,
  })
  try {
    await prepare(server.database)
    const { done, histories, violations } = await playAll(server.database, { seed, steps })
    process.stdout.write(`${JSON.stringify({ steps: done, violations, seed, histories })}\n`)
    return violations.length === 0
  } finally {
    await server.stop()
    await rm(server.run.cluster, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
}

async function playAll(template: EmbeddedDatabase, { seed, steps }: { seed: number; steps: number }) {
  const violations: Found[] = []
  let [done, histories] = [0, 0]
  while (done < steps) {
    const [history] = fc.sample(anyHistory(ACTS_PER_ACTOR), { seed: seed + histories, numRuns: 1 })
    if (!history) break
    const what = await onCopyOf(template, (database) => play(database, history))
    if (what.length > 0) violations.push({ history: histories, seed: seed + histories, what })
    done += history.one.length + history.other.length
    histories++
    if (histories % 50 === 0) process.stderr.write(`${done} steps, ${violations.length} violations\n`)
  }
  return { done, histories, violations }
}

async function onCopyOf<Result>(
  template: EmbeddedDatabase,
  work: (database: EmbeddedDatabase) => Promise<Result>,
): Promise<Result> {
  const name = `simulated_${randomBytes(6).toString('hex')}`
  await asSuperuser(template, 'postgres', (client) =>
    client.query(
      `create database ${name} template ${template.name} owner handraise_owner strategy file_copy`,
    ),
  )
  try {
    return await work({ ...template, name })
  } finally {
    await asSuperuser(template, 'postgres', (client) => client.query(`drop database ${name} with (force)`))
  }
}

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, steps: { type: 'string', default: '2000' } },
})
process.exitCode = (await simulate({ seed: Number(values.seed), steps: Number(values.steps) })) ? 0 : 1

import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { connectionFor, type Database } from '#postgres/database.ts'
import { attachToRunning } from '#postgres/server.ts'
import { makePool } from '#store/connect.ts'
import { looking } from '../promises/ledger.ts'
import { nothingSeen } from '../promises/actor.ts'
import { violationsIn } from '../promises/violations.ts'
import { throwAway } from '../thrown-away.ts'
import { startClient, type Acknowledged } from './client.ts'
import { handraise, postgresOf, startHandraise } from './server.ts'

const CLIENTS = 6
const PEOPLE = 40
const WORK_MS_MIN = 150
const WORK_MS_MAX = 1_500
const PLACED_MS_MAX = 180_000
const LOOK_MS = 250
const RETRIED_MS = 50

const targets = ['server', 'postgres', 'both'] as const
type Target = (typeof targets)[number]
export type Faults = {
  readonly rounds: number
  readonly kills: number
  readonly killed: Readonly<Record<Target, number>>
  readonly acknowledged: number
  readonly stored: number
  readonly lost: number
  readonly duplicated: number
  readonly retried: number
  readonly violations: readonly string[]
}

/** The real server under load, killed at random moments and started again; then what was acknowledged is held against what is there. */
export async function tryFaults(
  { rounds, chance }: { rounds: number; chance: () => number },
  tell: (words: string) => void = () => undefined,
): Promise<Faults> {
  const folder = await mkdtemp(join(tmpdir(), 'handraise-faults-'))
  await chmod(folder, 0o711)
  const data = join(folder, 'data')
  let victim = await startHandraise(data)
  try {
    const { workspace } = await handraise<{ workspace: string }>(
      data,
      ['setup', '--workspace', 'Acme', '--admin', 'ana@acme.example', '--password-stdin'],
      'correct horse battery',
    )
    const form = await handraise<{ id: string }>(data, ['form', 'add', 'Contact', '--kind', 'contact'])
    const endpoint = () => `${victim.url}/api/v1/forms/${form.id}/submissions`
    const who = () => Math.floor(chance() * PEOPLE)
    const clients = Array.from({ length: CLIENTS }, () => startClient(endpoint, who))
    const killed = { server: 0, postgres: 0, both: 0 }
    const answers = () => clients.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0)
    for (let round = 1; round <= rounds; round++) {
      await pause(WORK_MS_MIN + chance() * (WORK_MS_MAX - WORK_MS_MIN))
      const target = targets[Math.floor(chance() * targets.length)] ?? 'server'
      killed[target]++
      const before = answers()
      if (target !== 'server') await killPostgres(data)
      if (target !== 'postgres') {
        await victim.kill()
        victim = await startHandraise(data)
      }
      await answering(
        () => answers() > before,
        () => victim.words(),
      )
      tell(`round ${round}: ${target}, ${answers()} acknowledged`)
    }
    let stopped = 0
    const stopping = clients.map(({ stop }) => stop().then(() => stopped++))
    await answering(
      () => stopped === CLIENTS,
      () => victim.words(),
    )
    await Promise.all(stopping)
    const acknowledged = clients.flatMap((client) => client.acknowledged)
    return { rounds, kills: rounds, killed, ...(await lookAt(data, workspace, acknowledged)) }
  } finally {
    await victim.stop()
    // Where the server could not be started again, its PostgreSQL may have outlived it.
    await killPostgres(data).catch(() => undefined)
    await throwAway(data)
    await rm(folder, { recursive: true, force: true })
  }
}

/** A round ends when submissions are answered again: what is dead can't be killed. The last one ends when all are. */
async function answering(again: () => boolean, words: () => string): Promise<void> {
  const until = performance.now() + PLACED_MS_MAX
  while (!again()) {
    if (performance.now() > until) throw new Error(`Nobody is answered any more: ${words()}`)
    await pause(RETRIED_MS)
  }
}

async function killPostgres(data: string): Promise<void> {
  const pid = await postgresOf(data)
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL')
  } catch (error) {
    // It may be down already, or just coming back under another number.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

async function lookAt(data: string, workspace: string, acknowledged: readonly Acknowledged[]) {
  const secret = (await readFile(join(data, 'secret'), 'utf8')).trim()
  const database: Database | undefined = await attachToRunning(data, secret)
  if (!database) throw new Error('There is no database to look at.')
  const pool = makePool(connectionFor(database, 'owner', { max: 2 }), () => undefined)
  try {
    const stored = await placed(() =>
      looking(pool, workspace, async (client) => {
        const { rows } = await client.query<{ id: string; token: string; placed: boolean }>(
          `select id, convert_from(raw, 'UTF8')::jsonb ->> 'message' as token, placed_at is not null as placed from submission`,
        )
        return rows
      }),
    )
    const receipts = new Map(stored.map(({ id, token }) => [id, token]))
    const seen = {
      ...nothingSeen(),
      submissions: acknowledged.map(({ key, receipt }) => seenAs(key, receipt)),
    }
    return {
      acknowledged: acknowledged.length,
      stored: stored.length,
      lost: acknowledged.filter(({ key, receipt }) => receipts.get(receipt) !== `words-${key}`).length,
      duplicated: stored.length - new Set(stored.map(({ token }) => token)).size,
      retried: acknowledged.filter(({ tries }) => tries > 1).length,
      violations: await violationsIn(pool, { workspace }, seen),
    }
  } finally {
    await pool.end()
  }
}

const seenAs = (key: string, id: string) => ({ id, key, token: '' })

/** Waits until the conveyor has placed everything that was stored; if it never does, what is there is what counts. */
async function placed<Row extends { placed: boolean }>(
  look: () => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const until = performance.now() + PLACED_MS_MAX
  for (;;) {
    const rows = await look()
    if (rows.every((row) => row.placed) || performance.now() > until) return rows
    await pause(LOOK_MS)
  }
}

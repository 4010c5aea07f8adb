import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { throwAway } from '#tests/thrown-away.ts'
import { figure, type Bench } from './figures.ts'

const STARTS = 5
const SETTLE_SECONDS = 60
const ROOT = join(import.meta.dirname, '..')

/** From the command to "ready" with data present, and what all processes together hold in memory a minute later. */
export const bench: Bench = async ({ scale }) => {
  const folder = await mkdtemp(join(tmpdir(), 'handraise-bench-'))
  const data = join(folder, 'data')
  const first = await startOnce(data)
  await first.stop()
  const times: number[] = []
  for (let turn = 0; turn < STARTS; turn++) {
    const running = await startOnce(data)
    times.push(running.seconds)
    await running.stop()
  }
  const running = await startOnce(data)
  const settle = Math.max(1, SETTLE_SECONDS * Math.min(1, scale))
  await pause(settle * 1000)
  const memory = await memoryOf(running.pid)
  await running.stop()
  await throwAway(data)
  await rm(folder, { recursive: true, force: true })
  return {
    parameters: { starts: STARTS, settleSeconds: settle, first: first.seconds },
    figures: [
      figure('seconds_to_ready', times.toSorted((a, b) => a - b)[Math.floor(STARTS / 2)] ?? 0, {
        unit: 's',
        target: { op: '<=', value: 4 },
      }),
      figure('first_seconds_to_ready', first.seconds, { unit: 's' }),
      figure('resident_memory', memory.all, { unit: 'MB', target: { op: '<=', value: 250 } }),
      figure('resident_memory_of_node', memory.node, { unit: 'MB' }),
      figure('resident_memory_of_postgres', memory.all - memory.node, { unit: 'MB' }),
    ],
  }
}

async function startOnce(data: string) {
  const began = performance.now()
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'handraise.js'), 'start', '--json'], {
    cwd: ROOT,
    env: { ...process.env, HANDRAISE_DATA: data, HANDRAISE_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  const { ready, pid }: { ready: boolean; pid: number } = JSON.parse(String(line))
  if (!ready) throw new Error('The start was to be ready.')
  const seconds = (performance.now() - began) / 1000
  return {
    seconds,
    pid,
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** Proportional set size in MB: what processes share is counted once. PostgreSQL's processes are known by their data folder's socket. */
async function memoryOf(pid: number): Promise<{ readonly node: number; readonly all: number }> {
  const node = await pssOf(pid)
  const family = await descendantsAndPostgres(pid)
  const sizes = await Promise.all(family.map(pssOf))
  return { node, all: sizes.reduce((sum, size) => sum + size, node) }
}

async function pssOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1024
}

/** The server is started detached, so it isn't our descendant: its postmaster says in run.json who it is. */
async function descendantsAndPostgres(pid: number): Promise<readonly number[]> {
  const environment = await readFile(`/proc/${pid}/environ`, 'utf8')
  const data = /(?:^|\0)HANDRAISE_DATA=([^\0]*)/.exec(environment)?.[1] ?? ''
  const run: { pid: number } = JSON.parse(await readFile(join(data, 'run.json'), 'utf8'))
  const found = [run.pid]
  for (const name of await readdir('/proc')) {
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : ''
    if (Number(/^\d+ \(.*\) \S (\d+)/.exec(stat)?.[1]) === run.pid) found.push(Number(name))
  }
  return found
}

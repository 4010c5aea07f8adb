import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { figure, type Bench } from './figures.ts'
import { startWorld, type World } from './parts/world.ts'

const LEADS = 100_000
const OWED = 1_000
const PART_BYTES = 192 * 1024
const LOOK_EVERY_MS = 50
const SECONDS_MAX = 300

/** Past leads brought in by the app's own road (parts over HTTP, a thread of its own), while somebody looks at the queue all the time. */
export const bench: Bench = async ({ scale }) => {
  const leads = Math.max(500, Math.round(LEADS * scale))
  const world = await startWorld({ conveyor: true })
  return measured(world, leads).finally(() => world.end())
}

async function measured(world: World, leads: number): Promise<Awaited<ReturnType<Bench>>> {
  await world.ask({ fill: OWED, due: 0 })
  await lookAtQueue(world, async () => pause(2_000))
  const alone = await lookAtQueue(world, async () => pause(5_000))
  const id = await send(world, Buffer.from(fileOf(leads)))
  const from = performance.now()
  await world.ask({ imports: true })
  const beside = await lookAtQueue(world, () => untilDone(world, id))
  const seconds = (performance.now() - from) / 1_000
  return {
    parameters: { leads, owed: OWED, looks: beside.length },
    postgres: world.postgres,
    figures: [
      figure('seconds', seconds, { unit: 's', target: { op: '<=', value: 60 } }),
      figure('leads_per_second', leads / seconds, { unit: '1/s' }),
      figure('queue_p99', at(beside, 0.99), { unit: 'ms', target: { op: '<=', value: 500 } }),
      figure('queue_p50', at(beside, 0.5), { unit: 'ms' }),
      figure('queue_p99_alone', at(alone, 0.99), { unit: 'ms' }),
    ],
  }
}

/** A lead every five minutes, four of five answered, a third of them ended, many of one organisation. */
function fileOf(leads: number): string {
  const start = Date.parse('2025-01-01T08:00:00Z')
  const moment = (ms: number) => new Date(ms).toISOString()
  const lines = ['id,name,email,company,created,answered,by,ended,status']
  for (let lead = 0; lead < leads; lead++) {
    const asked = start + lead * 300_000
    const plant = lead % 5_000
    const answered = lead % 5 === 0 ? '' : moment(asked + (lead % 97) * 60_000)
    const ended = lead % 3 === 0 ? moment(asked + 86_400_000) : ''
    const who = `Kim Lee ${lead},kim.${lead}@plant-${plant}.example,Plant ${plant}`
    lines.push(
      `${lead},${who},${moment(asked)},${answered},Ann ${lead % 20},${ended},${ended === '' ? 'Open' : 'Won'}`,
    )
  }
  return lines.join('\n')
}

const map = {
  ...{ source: 'Old CRM', case: 'id', submitted: 'created', times: { format: 'iso' }, answers: [] },
  person: { name: 'name', email: 'email', company: 'company' },
  touches: [{ time: 'answered', member: 'by' }],
  ended: { time: 'ended', outcome: { column: 'status', values: { Won: 'won' } } },
}

async function call({ real, key }: World, path: string, init: { method: string; body?: Buffer | string }) {
  const response = await fetch(`${real}${path}`, {
    method: init.method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/octet-stream' },
    ...(init.body !== undefined && {
      body: typeof init.body === 'string' ? init.body : new Uint8Array(init.body),
    }),
  })
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${await response.text()}`)
  return response
}

async function send(world: World, bytes: Buffer): Promise<string> {
  const id = randomUUID()
  const body = JSON.stringify({ id, kind: 'leads', file: 'old crm.csv', bytes: bytes.length })
  await call(world, '/api/v1/imports', { method: 'POST', body })
  for (let no = 0; no * PART_BYTES < bytes.length; no++) {
    const part = bytes.subarray(no * PART_BYTES, (no + 1) * PART_BYTES)
    await call(world, `/api/v1/imports/${id}/parts/${no}`, { method: 'PUT', body: part })
  }
  await call(world, `/api/v1/imports/${id}/start`, { method: 'POST', body: JSON.stringify({ map }) })
  return id
}

async function untilDone(world: World, id: string): Promise<void> {
  const until = performance.now() + SECONDS_MAX * 1_000
  while (performance.now() < until) {
    await pause(200)
    const answer = await call(world, `/api/v1/imports/${id}`, { method: 'GET' })
    const job: { state: string; failed: string | null } = await answer.json()
    if (job.state === 'done') return
    if (job.state === 'failed') throw new Error(job.failed ?? 'The import failed.')
  }
  throw new Error('The import did not end.')
}

/** How long each look at the queue took, while something else goes on. */
async function lookAtQueue(world: World, meanwhile: () => Promise<unknown>): Promise<readonly number[]> {
  let looking = true
  const going = meanwhile().finally(() => (looking = false))
  const times: number[] = []
  while (looking) {
    const from = performance.now()
    await (await call(world, '/api/v1/queue', { method: 'GET' })).arrayBuffer()
    times.push(performance.now() - from)
    await pause(LOOK_EVERY_MS)
  }
  await going
  return times
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

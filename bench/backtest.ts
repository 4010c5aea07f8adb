import { setTimeout as pause } from 'node:timers/promises'
import { figure, type Bench } from './figures.ts'
import { progress } from './parts/progress.ts'
import { startWorld, type World } from './parts/world.ts'

const LEADS = 1_000_000
const SECONDS_MAX = 180
/** What a busy form sends, a small part of what a server can take. */
const PER_SECOND = 20
const TICK_MS = 5
const MEMORY_MB_MAX = 400

type Standing = {
  readonly state: string
  /** So many have been put through the draft. */
  readonly done: number
  readonly leads: number
  readonly seconds: number
  readonly mb: number
}

/** A million past leads through the playbook in force, while forms go on being sent: how long, and what those who send notice. */
export const bench: Bench = async ({ seconds, scale }) => {
  const leads = Math.max(1_000, Math.round(LEADS * scale))
  const world = await startWorld({ conveyor: false })
  await world.ask({ fillPast: leads })
  await sending(world, () => Promise.resolve(false), 1)
  const { mb: before } = await world.ask<Standing>({ backtestNow: true })
  const alone = await sending(world, () => Promise.resolve(false), seconds)
  await world.ask({ backtest: true })
  const told = progress('Leads put through the playbook', leads)
  let [last, most] = [{ state: 'running', done: 0, leads: 0, seconds: 0, mb: 0 }, before]
  const meanwhile = await sending(world, async () => {
    last = await world.ask<Standing>({ backtestNow: true })
    most = Math.max(most, last.mb)
    told(last.done)
    return last.state === 'running'
  })
  await world.end()
  if (last.state !== 'done' || last.leads < leads) throw new Error(`The backtest ended as ${last.state}.`)
  return {
    parameters: { leads, sent_per_second: PER_SECOND },
    postgres: world.postgres,
    figures: [
      figure('seconds', last.seconds, { unit: 's', target: { op: '<=', value: SECONDS_MAX } }),
      figure('leads_per_second', last.leads / last.seconds, { unit: '1/s' }),
      figure('memory_more', most - before, { unit: 'MB', target: { op: '<=', value: MEMORY_MB_MAX } }),
      figure('intake_p99_alone', alone.p99, { unit: 'ms' }),
      figure('intake_p99_meanwhile', meanwhile.p99, { unit: 'ms' }),
      figure('intake_p50_meanwhile', meanwhile.p50, { unit: 'ms' }),
    ],
  }
}

/** Submissions at an even pace for so long, or for as long as `more` says. */
async function sending({ real, form }: World, more: () => Promise<boolean>, seconds = 0) {
  const endpoint = `${real}/api/v1/forms/${form}/submissions`
  const began = performance.now()
  const times: Promise<number>[] = []
  let [asked, isWanted] = [began, true]
  for (let now = began; isWanted || now - began < seconds * 1_000; now = performance.now()) {
    while (times.length < ((now - began) / 1_000) * PER_SECOND) times.push(sendOne(endpoint))
    if (now - asked >= 1_000) {
      isWanted = await more()
      asked = now
    }
    await pause(TICK_MS)
  }
  const sorted = (await Promise.all(times)).toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

async function sendOne(endpoint: string): Promise<number> {
  const began = performance.now()
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
  const body = JSON.stringify({ name: 'Kim Lee', email: 'kim@big.example', message: 'Do you sell pumps?' })
  const response = await fetch(endpoint, { method: 'POST', headers, body })
  await response.arrayBuffer()
  if (response.status !== 201) throw new Error(`The server answers ${response.status}.`)
  return performance.now() - began
}

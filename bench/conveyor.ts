import { setTimeout as pause } from 'node:timers/promises'
import { figure, type Bench } from './figures.ts'
import { paceSubmissions } from './parts/load.ts'
import { madeUp } from './parts/people.ts'
import { startWorld, type World } from './parts/world.ts'

const PER_SECOND = 500
const SAMPLES_PER_SECOND = 8
const LOOK_EVERY_MS = 40
const WAIT_MS_MAX = 10_000
/** Until the server's code is compiled, as it is in any server that has run for a moment. */
const WARM_SECONDS = 4

/**
 * From the answer to a submission until its commitment stands in somebody's queue, while many others arrive. The sampled ones are in
 * profile and so in a team of their own, whose member's queue is looked at again and again over HTTP.
 */
export const bench: Bench = async ({ seconds, scale }) => {
  const world = await startWorld({ conveyor: true })
  const { member } = await world.ask<{ member: string }>({ joinTeam: 'qualifiers' })
  const endpoint = `${world.real}/api/v1/forms/${world.form}/submissions`
  const perSecond = Math.max(20, Math.round(PER_SECOND * Math.min(1, scale * 10)))
  await paceSubmissions(endpoint, { seconds: WARM_SECONDS, perSecond })
  const load = paceSubmissions(endpoint, { seconds, perSecond })
  await pause(500)
  const seen = lookAt(world, member)
  const answered = new Map<string, number>()
  for (let sample = 0; sample < (seconds - 1) * SAMPLES_PER_SECOND; sample++) {
    const email = `sample.${sample}@plant.example`
    await send(endpoint, email)
    answered.set(email, performance.now())
    await pause(1000 / SAMPLES_PER_SECOND)
  }
  const { failed, perSecond: reached } = await load
  const until = performance.now() + WAIT_MS_MAX
  while (seen.times.size < answered.size && performance.now() < until) await pause(LOOK_EVERY_MS)
  await seen.stop()
  await world.end()
  const waits = [...answered].flatMap(([email, at]) =>
    seen.times.has(email) ? [Math.max(0, (seen.times.get(email) ?? 0) - at)] : [],
  )
  const sorted = waits.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return {
    parameters: { perSecond, reached: Math.round(reached), samples: answered.size, seen: sorted.length },
    postgres: world.postgres,
    figures: [
      figure('p99', at(0.99), { unit: 'ms', target: { op: '<=', value: 250 } }),
      figure('p50', at(0.5), { unit: 'ms' }),
      figure('unseen', answered.size - sorted.length + failed, { unit: '1', target: { op: '<=', value: 0 } }),
    ],
  }
}

async function send(endpoint: string, email: string): Promise<void> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': email },
    body: JSON.stringify({
      name: madeUp(email).name,
      email,
      company: 'Big Instruments Ltd',
      employees: '201-500',
      country: 'GB',
      message: 'Please call me.',
    }),
  })
  if (response.status !== 201) throw new Error(`A sample was answered with ${response.status}.`)
  await response.arrayBuffer()
}

/** When each address was first seen in the member's queue. */
function lookAt({ real, key }: World, member: string) {
  const times = new Map<string, number>()
  let looking = true
  const done = (async () => {
    while (looking) {
      const response = await fetch(`${real}/api/v1/queue?member=${member}`, {
        headers: { authorization: `Bearer ${key}` },
      })
      const { items }: { items: readonly { prospect: { email: string } }[] } = await response.json()
      const now = performance.now()
      for (const { prospect } of items) if (!times.has(prospect.email)) times.set(prospect.email, now)
      await pause(LOOK_EVERY_MS)
    }
  })()
  return {
    times,
    stop: async () => {
      looking = false
      await done
    },
  }
}

import { figure, type Bench } from './figures.ts'
import { startWorld } from './parts/world.ts'

const MAILS = 4_000
const WARM = 200

/** Mails that come in for leads: parsed, classified, and put where they belong, with what they came as. */
export const bench: Bench = async ({ scale }) => {
  const world = await startWorld({ conveyor: false })
  const take = (mails: number, atOnce?: number) =>
    world.ask<{ ms: number; cpuMs: number; mails: number; attached: number }>({ takeMails: mails, atOnce })
  await take(WARM)
  const { ms, cpuMs, mails, attached } = await take(Math.max(50, Math.round(MAILS * scale)))
  const alone = await take(Math.max(20, Math.round((MAILS / 10) * scale)), 1)
  await world.end()
  return {
    parameters: { mails },
    postgres: world.postgres,
    figures: [
      figure('mails_per_second', (mails / ms) * 1000, { unit: '1/s', target: { op: '>=', value: 200 } }),
      figure('attached_share', attached / mails, { unit: '1', target: { op: '>=', value: 1 } }),
      figure('processor_time_a_mail', cpuMs / mails, { unit: 'ms' }),
      figure('one_at_a_time_per_second', (alone.mails / alone.ms) * 1000, { unit: '1/s' }),
    ],
  }
}

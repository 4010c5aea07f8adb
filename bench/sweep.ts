import { figure, type Bench } from './figures.ts'
import { startWorld } from './parts/world.ts'

const OPEN = 1_000_000
const DUE = 10_000
const IDLE_SWEEPS = 50

/** One percent of many open commitments falls due at once; and what looking costs when nothing is due, with none and with many open. */
export const bench: Bench = async ({ scale }) => {
  const open = Math.round(OPEN * scale)
  const due = Math.round(DUE * scale)
  const world = await startWorld({ conveyor: false })
  const sweepOnce = () => world.ask<{ due: number; climbed: number; ms: number }>({ sweep: true })
  const idle = async () => {
    const times: number[] = []
    for (let turn = 0; turn < IDLE_SWEEPS; turn++) times.push((await sweepOnce()).ms)
    return times.toSorted((a, b) => a - b)[Math.floor(IDLE_SWEEPS / 2)] ?? 0
  }
  await idle()
  const idleEmpty = await idle()
  await world.ask({ fill: open - due, due: 0 })
  const idleFull = await idle()
  await world.ask({ fill: due, due })
  const swept = await sweepOnce()
  const idleAfter = await idle()
  await world.end()
  return {
    parameters: { open, due, swept: swept.due, climbed: swept.climbed },
    postgres: world.postgres,
    figures: [
      figure('seconds_to_escalate', swept.ms / 1000, { unit: 's', target: { op: '<=', value: 5 } }),
      figure('escalated_per_second', (swept.climbed / swept.ms) * 1000, { unit: '1/s' }),
      figure('escalated_share', due === 0 ? 1 : swept.climbed / due, {
        unit: '1',
        target: { op: '>=', value: 1 },
      }),
      figure('idle_ratio', idleFull / idleEmpty, { unit: '1', target: { op: '<=', value: 2 } }),
      figure('idle_sweep', idleFull, { unit: 'ms' }),
      figure('idle_sweep_after_the_burst', idleAfter, { unit: 'ms' }),
    ],
  }
}

import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { ClockName } from '#domain/response/dimensions.ts'
import { coveredClock } from '#domain/time/covered-clock.ts'
import { epochMsOf, type Instant } from '#domain/time/instant.ts'
import type { Playbooks } from '#app/playbooks.ts'
import { factsIn } from '../facts.ts'
import { columnsOf, valueOf, whereOf, type ResponseAsked } from './asked.ts'

/** Some for whom nothing has come yet, and how long each has waited, on both clocks. */
export type Waiting = Readonly<Record<ClockName, Float64Array>> & {
  readonly value: string
  readonly segment: string
}
type Row = {
  readonly value: string
  readonly segment: string
  readonly playbook: number | null
  readonly calendar: string | null
  /** Of each, when they asked and what their calendar's clock said then, as two float8. */
  readonly asked: Buffer
}
const BYTES = 16

/** Those who wait now, by the dimension asked for and by segment. They come packed: there may be a hundred thousand of them. */
export async function waitingNow(
  client: PoolClient,
  workspace: Id,
  { asked, asOf, playbooks }: { asked: ResponseAsked; asOf: Instant; playbooks: Playbooks },
): Promise<readonly Waiting[]> {
  const { condition, values } = whereOf(asked, workspace)
  const { rows } = await client.query<Row>(
    `select ${valueOf[asked.by]} as value, r.segment, r.playbook, r.calendar,
      string_agg(float8send(date_part('epoch', r.submitted_at)) || float8send(coalesce(r.covered_from, 0)::float8), ''::bytea) as asked
    from response r where ${condition} and ${columnsOf(asked).first} = 0 group by 1, 2, 3, 4`,
    values,
  )
  const now = epochMsOf(asOf)
  const readings = await clocksIn(client, workspace, { rows, now, playbooks })
  return rows.map(({ value, segment, playbook, calendar, asked: packed }) => {
    const covered = readings.get(`${playbook}/${calendar}`)
    const many = packed.length / BYTES
    const [elapsed, onCalendar] = [new Float64Array(many), new Float64Array(many)]
    for (let index = 0; index < many; index++) {
      const passed = Math.max(0, now - Math.round(packed.readDoubleBE(index * BYTES) * 1_000))
      elapsed[index] = passed
      onCalendar[index] =
        covered === undefined ? passed : Math.max(0, covered - packed.readDoubleBE(index * BYTES + 8))
    }
    return { value, segment, elapsed, covered: onCalendar }
  })
}

/** How long these have waited, all in one. */
export function timesOf(waiting: readonly Waiting[], clock: ClockName): Float64Array {
  const times = new Float64Array(waiting.reduce((many, each) => many + each[clock].length, 0))
  let from = 0
  for (const each of waiting) {
    times.set(each[clock], from)
    from += each[clock].length
  }
  return times
}

/** What each calendar that somebody waits by says now. */
async function clocksIn(
  client: PoolClient,
  workspace: Id,
  { rows, now, playbooks }: { rows: readonly Row[]; now: number; playbooks: Playbooks },
): Promise<ReadonlyMap<string, number>> {
  const readings = new Map<string, number>()
  for (const { playbook, calendar } of rows) {
    const key = `${playbook}/${calendar}`
    if (playbook === null || calendar === null || readings.has(key)) continue
    const loaded = await playbooks.load(factsIn(client, workspace), playbook)
    const found = loaded.calendars.get(calendar)
    if (found) readings.set(key, coveredClock(found)(now))
  }
  return readings
}

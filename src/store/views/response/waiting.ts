import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { coveredClock } from '#domain/time/covered-clock.ts'
import { epochMsOf, type Instant } from '#domain/time/instant.ts'
import type { Playbooks } from '#app/playbooks.ts'
import { factsIn } from '../facts.ts'
import { columnsOf, valueOf, whereOf, type ResponseAsked } from './asked.ts'

export type Waiting = { readonly value: string; readonly after: number }
type Row = {
  readonly value: string
  readonly submittedAt: Instant
  readonly playbook: number | null
  readonly calendar: string | null
  readonly coveredFrom: number | null
}

/** Those for whom nothing has come yet, with how long they have waited on the clock asked for. */
export async function waitingNow(
  client: PoolClient,
  workspace: Id,
  { asked, asOf, playbooks }: { asked: ResponseAsked; asOf: Instant; playbooks: Playbooks },
): Promise<readonly Waiting[]> {
  const { condition, values } = whereOf(asked, workspace)
  const { rows } = await client.query<Row>(
    `select ${valueOf[asked.by]} as value, r.submitted_at as "submittedAt", r.playbook, r.calendar, r.covered_from as "coveredFrom"
    from response r where ${condition} and ${columnsOf(asked).first} = 0`,
    values,
  )
  const now = epochMsOf(asOf)
  const readings =
    asked.clock === 'covered' ? await clocksIn(client, workspace, { rows, now, playbooks }) : undefined
  return rows.map(({ value, submittedAt, playbook, calendar, coveredFrom }) => {
    const covered = readings?.get(`${playbook}/${calendar}`)
    const after =
      covered === undefined || coveredFrom === null ? now - epochMsOf(submittedAt) : covered - coveredFrom
    return { value, after: Math.max(0, after) }
  })
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

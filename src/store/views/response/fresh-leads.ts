import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { clocks, type ClockName } from '#domain/response/dimensions.ts'
import { doublesIn, everyOther, type Afters } from './afters.ts'
import { columnsOf, valueOf, whereOf, type ResponseAsked } from './asked.ts'
import type { Goals, Owed } from './pictures.ts'

/** Leads of one value for whom the same came first, and whose segment has an objective or not. */
export type Reading = {
  readonly segment: string | null
  readonly owed: Owed
  /** After how long it came; on the other clock too where an objective asks for it. Nothing for those who wait. */
  readonly afters: Partial<Readonly<Record<ClockName, Afters>>>
}
type Row = Owed & {
  readonly value: string
  readonly first: number
  readonly segment: string | null
  readonly times: Buffer | null
}

/**
 * The rows asked for, in one reading that several processes of PostgreSQL may share. What differs from lead to lead, the times, comes
 * back packed: eight bytes a lead are sent and counted faster than PostgreSQL counts by a thousand bins.
 */
export async function leadsAsked(
  client: PoolClient,
  workspace: Id,
  { asked, goals }: { asked: ResponseAsked; goals: Goals },
): Promise<readonly Reading[]> {
  const other = clocks.find((clock) => clock !== asked.clock && goals.has(clock))
  const { condition, values } = whereOf(asked, workspace)
  const wanted = [...new Set([...goals.values()].flatMap(({ segments }) => segments))]
  const segment = `case when r.segment = any($${values.push(wanted)}::text[]) then r.segment end`
  const { first, after } = columnsOf(asked)
  const beside = other && columnsOf({ ...asked, clock: other }).after
  const also =
    beside === undefined ? '' : ` || case when segment is null then ''::bytea else float8send(beside) end`
  const sums = (['kept', 'late', 'broken', 'owed'] as const).map((name) => `sum(${name}) as ${name}`)
  const { rows } = await client.query<Row>(
    `select value, first, segment, count(*) as leads, count(*) filter (where claimed) as claimed, ${sums.join(', ')},
      count(*) filter (where early) as early, string_agg(float8send(after)${also}, ''::bytea) filter (where first > 0) as times
    from (
      select ${valueOf[asked.by]} as value, ${first} as first, ${segment} as segment, ${after}::float8 as after, ${beside ?? 'null'}::float8 as beside,
        ${asked.evidence === 'any' ? 'r.claimed' : 'false'} as claimed, r.kept, r.late, r.broken, r.owed, r.early
      from response r where ${condition}
    ) asked group by 1, 2, 3`,
    values,
  )
  return rows.map((row) => ({ segment: row.segment, owed: row, afters: aftersOf(row, asked.clock, other) }))
}

function aftersOf({ value, first, segment, times }: Row, clock: ClockName, other: ClockName | undefined) {
  if (times === null) return {}
  const doubles = doublesIn(times)
  const about = { value, first, segment }
  if (other === undefined || segment === null) return { [clock]: { ...about, times: doubles } }
  return {
    [clock]: { ...about, times: everyOther(doubles, 0) },
    [other]: { ...about, times: everyOther(doubles, 1) },
  }
}

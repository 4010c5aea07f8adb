import type { Id } from '#domain/ledger.ts'
import { dimensions, type ClockName, type Dimension } from '#domain/response/dimensions.ts'
import type { Instant } from '#domain/time/instant.ts'

export type ResponseAsked = {
  readonly clock: ClockName
  /** `witnessed` counts only answers that the system saw. */
  readonly evidence: 'any' | 'witnessed'
  /** `owed`: leads whose motion owes an answer by a person; `all`: readers and those we decline too. */
  readonly motions: 'owed' | 'all'
  readonly by: Dimension
  /** By when they were submitted; `to` is the first moment that no longer counts. */
  readonly from?: Instant | undefined
  readonly to?: Instant | undefined
  readonly only: Readonly<Partial<Record<Dimension, string | undefined>>>
  /** Times after asking, beside the usual ones, in milliseconds. */
  readonly at: readonly number[]
}

/** The counts that are kept ready tell of this only. */
export const isPlain = ({ evidence, motions, from, to, only }: ResponseAsked): boolean =>
  evidence === 'any' &&
  motions === 'owed' &&
  from === undefined &&
  to === undefined &&
  Object.values(only).every((value) => value === undefined)

/** The value of a dimension in a row of `response`, as text; what isn't known is ''. */
export const valueOf: Readonly<Record<Dimension, string>> = {
  segment: 'r.segment',
  source: 'r.source',
  campaign: "coalesce(r.campaign, '')",
  form: 'r.form::text',
  team: "coalesce(r.team::text, '')",
  member: "coalesce(r.member::text, '')",
  hour: 'r.hour::text',
  weekday: 'r.weekday::text',
}

/** The columns that hold what came first and after how long. */
export const columnsOf = ({ clock, evidence }: Pick<ResponseAsked, 'clock' | 'evidence'>) => {
  const first = evidence === 'any' ? 'first' : 'witnessed'
  const after = clock === 'covered' ? 'covered' : 'after'
  return { first: `r.${first}`, after: `r.${first}_${after}` }
}

/** The rows asked for, as a condition with its values; $1 is the workspace. */
export function whereOf(
  { motions, from, to, only }: Pick<ResponseAsked, 'motions' | 'from' | 'to' | 'only'>,
  workspace: Id,
) {
  const values: unknown[] = [workspace]
  const conditions = ['r.workspace = $1']
  const also = (condition: (place: string) => string, value: unknown) => {
    values.push(value)
    conditions.push(condition(`$${values.length}`))
  }
  if (motions === 'owed') conditions.push("r.motion in ('respond', 'qualify')")
  if (from !== undefined) also((place) => `r.submitted_at >= ${place}::timestamptz`, from)
  if (to !== undefined) also((place) => `r.submitted_at < ${place}::timestamptz`, to)
  for (const dimension of dimensions) {
    const value = only[dimension]
    if (value !== undefined) also((place) => `${valueOf[dimension]} = ${place}::text`, value)
  }
  return { condition: conditions.join(' and '), values }
}

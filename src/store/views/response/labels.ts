import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import type { Dimension } from '#domain/response/dimensions.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const unnamed: Readonly<Record<Dimension, string>> = {
  segment: 'Never judged',
  source: 'No source',
  campaign: 'No campaign',
  form: 'No form',
  team: 'No team',
  member: 'Nobody',
  hour: '',
  weekday: '',
}
const named: Readonly<Partial<Record<Dimension, string>>> = {
  // What was written down by hand came through no form; the workspace's own id stands in its place.
  form: `select id::text as value, name as label from form where workspace = $1 and id::text = any($2)
    union all select $1::text, 'By hand' where $1::text = any($2)`,
  team: 'select id::text as value, name as label from team where workspace = $1 and id::text = any($2)',
  // Whoever touched past leads has no account; their name stands on what they did, as long as the prospect may be remembered.
  member: `select id::text as value, coalesce(name, '') as label from member where workspace = $1 and id::text = any($2)
    union all
    select wanted, coalesce(found.name, 'A colleague from before') from unnest($2::text[]) as wanted
    cross join lateral (select name from touch where workspace = $1 and colleague::text = wanted and name is not null limit 1) found`,
}

/** What each value is called. */
export async function labelsOf(
  client: PoolClient,
  workspace: Id,
  { by, values }: { by: Dimension; values: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const labels = new Map([['', unnamed[by]]])
  if (by === 'weekday') for (const value of values) labels.set(value, WEEKDAYS[Number(value) - 1] ?? value)
  if (by === 'hour') for (const value of values) labels.set(value, `${value.padStart(2, '0')}:00`)
  const text = named[by]
  if (text === undefined) return labels
  const { rows } = await client.query<{ value: string; label: string }>(text, [workspace, values])
  for (const { value, label } of rows) labels.set(value, label)
  return labels
}

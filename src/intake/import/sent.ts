import type { AboutPast, TouchMap } from '#domain/import/map.ts'
import type { PastCase, PastContact } from '#app/import/past-case.ts'
import type { Instant } from '#domain/time/instant.ts'
import { canonicalFrom } from '../canonical.ts'
import type { CellIn } from './row.ts'

type Sent = NonNullable<PastCase['sent']>

/** How a row is read as what was sent: the person, their words, and every answer, in the form that all doors bring. */
export function sentIn(
  { source, form = 'contact', person = {}, segment, answers }: AboutPast,
  {
    columns,
    cell,
    ref,
  }: { columns: readonly string[]; cell: CellIn; ref: (values: readonly string[]) => string },
) {
  const mapped = Object.entries(person).map(([key, column]) => ({ key, label: column, of: cell(column) }))
  const taken = new Set<string>(Object.values(person))
  const further = (answers ?? columns.filter((column) => !taken.has(column))).map((key) => ({
    key,
    of: cell(key),
  }))
  const all = columns.map((column) => ({ column, of: cell(column) }))
  const segmentOf = typeof segment === 'object' ? cell(segment.column) : () => segment ?? ''
  return (values: readonly string[], at: Instant): Sent => {
    const fields = [...mapped, ...further]
      .map(({ of, ...field }) => ({ ...field, value: [of(values)] }))
      .filter(({ value: [value] }) => value !== '')
    const canonical = canonicalFrom(fields, {
      ...{
        source,
        provider: 'api',
        kind: form,
        submittedAt: at,
        receivedAt: at,
        clock: 'source',
        test: false,
      },
    })
    const row = Object.fromEntries(all.map(({ column, of }) => [column, of(values)]))
    return {
      at,
      canonical: { ...canonical, provider: 'import', providerId: ref(values) },
      raw: new TextEncoder().encode(JSON.stringify(row)),
      segment: segmentOf(values) || undefined,
    }
  }
}

/** How a row is read as a contact: who, by what way, with what result. */
export function contactIn(
  {
    channel = 'unknown',
    direction = 'out',
    result = 'unknown',
    evidence = 'claimed',
    member,
  }: TouchMap & {
    readonly member?: string
  },
  cell: CellIn,
) {
  const channelOf = wordIn(channel, cell)
  const resultOf = wordIn(result, cell)
  const memberOf = cell(member)
  return (values: readonly string[], { at, event }: { at: Instant; event: string }): PastContact => {
    const colleague = memberOf(values)
    return {
      ...{ at, event, direction, evidence, channel: channelOf(values), result: resultOf(values) },
      ...(colleague !== '' && { colleague }),
    }
  }
}

/** One word for all, or each row's own, where the map knows what that means. */
function wordIn<Word extends string>(
  said: Word | { readonly column: string; readonly values: Readonly<Record<string, Word>> },
  cell: CellIn,
): (values: readonly string[]) => Word | 'unknown' {
  if (typeof said === 'string') return () => said
  const of = cell(said.column)
  const words = new Map(Object.entries(said.values))
  return (values) => words.get(of(values)) ?? 'unknown'
}

import { importKinds, personFields, type ImportMap as Map, type When } from '#domain/import/map.ts'
import { columnsOf } from '#domain/import/columns.ts'
import { outcomes } from '#domain/lead/resolution.ts'
import { channels, touchResults } from '#domain/lead/touch.ts'
import { formKinds } from '#domain/submission/canonical.ts'
import { roles } from '#domain/team/people.ts'
import { z } from 'zod'

const Column = z.string().min(1).max(200)
/** As it stands behind `account.` in the playbook. */
const FactName = z
  .string()
  .regex(/^\p{L}[\p{L}\p{N}_ -]{0,59}$/u, 'Name it as the playbook does behind "account.".')
const Words = z.array(z.string().max(500)).max(500)
/** `activity: A` and `activity: [A, B]` are short for `activity: { is: … }`. */
const Test = z.preprocess(
  (said) => (typeof said === 'string' ? { is: [said] } : Array.isArray(said) ? { is: said } : said),
  z.strictObject({ is: Words.optional(), not: Words.optional() }),
)
const WhenHolds = z
  .record(Column, Test)
  .refine((when) => Object.keys(when).length > 0, 'Name at least one column.') as unknown as z.ZodType<When>

const Zone = z.string().refine(isZone, 'That is no time zone. Write it like Europe/London.')
const Times = z.strictObject({
  format: z
    .string()
    .max(40)
    .refine(isFormat, 'Write iso, seconds, milliseconds, or a pattern like dd/MM/yyyy HH:mm.')
    .optional(),
  zone: Zone.optional(),
})
const pastChannels = [...channels, 'unknown'] as const
const pastResults = [...touchResults, 'unknown'] as const
const wordOr = <Known extends readonly [string, ...string[]]>(known: Known) =>
  z.union([z.enum(known), z.strictObject({ column: Column, values: z.record(z.string(), z.enum(known)) })])
const touch = {
  channel: wordOr(pastChannels).optional(),
  direction: z.enum(['out', 'in']).optional(),
  result: wordOr(pastResults).optional(),
  evidence: z.enum(['witnessed', 'claimed']).optional(),
  member: Column.optional(),
}
const about = {
  source: z.string().trim().min(1).max(100),
  form: z.enum(formKinds).optional(),
  times: Times.optional(),
  person: z.partialRecord(z.enum(personFields), Column).optional(),
  segment: z.union([z.string().min(1).max(200), z.strictObject({ column: Column })]).optional(),
  answers: z.array(Column).max(500).optional(),
}

const schemas = {
  history: z.strictObject({
    kind: z.literal('history'),
    ...about,
    case: Column,
    time: Column,
    submitted: WhenHolds,
    touch: z.strictObject({ when: WhenHolds, ...touch }),
    outcome: z.partialRecord(z.enum(outcomes), WhenHolds).default({}),
  }),
  leads: z.strictObject({
    kind: z.literal('leads'),
    ...about,
    case: Column.optional(),
    submitted: Column,
    touches: z
      .array(z.strictObject({ time: Column, ...touch }))
      .max(50)
      .optional(),
    ended: z
      .strictObject({
        time: Column,
        outcome: z.strictObject({ column: Column, values: z.record(z.string(), z.enum(outcomes)) }),
      })
      .optional(),
  }),
  accounts: z.strictObject({
    kind: z.literal('accounts'),
    columns: z.strictObject({
      name: Column,
      domains: Column.optional(),
      relationship: Column.optional(),
      owner: Column.optional(),
      parent: Column.optional(),
    }),
    relationships: z.record(z.string(), z.string().min(1).max(60)).optional(),
    /** What the playbook knows as `account.NAME`. */
    facts: z.record(FactName, Column).optional(),
  }),
  members: z.strictObject({
    kind: z.literal('members'),
    columns: z.strictObject({
      email: Column,
      name: Column.optional(),
      roles: Column.optional(),
      teams: Column.optional(),
    }),
    roles: z.array(z.enum(roles)).min(1).optional(),
  }),
  suppressions: z.strictObject({
    kind: z.literal('suppressions'),
    columns: z.strictObject({ address: Column, reason: Column.optional() }),
    reason: z.string().min(1).max(200).optional(),
  }),
} as const

export const ImportKind = z.enum(importKinds)
export type ImportKind = z.infer<typeof ImportKind>
export type MapErrors = readonly { readonly field: string; readonly problem: string }[]

/** A map as somebody wrote it, checked by itself; all that is wrong with it at once. */
export function mapFrom(
  kind: ImportKind,
  said: unknown,
): { readonly map: Map } | { readonly errors: MapErrors } {
  const given = typeof said === 'object' && said !== null ? { kind, ...said } : said
  const parsed = schemas[kind].safeParse(given)
  if (parsed.success) return { map: parsed.data as Map }
  return {
    errors: parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({
            field: [...issue.path, key].join('.'),
            problem: 'This is not known here.',
          }))
        : [{ field: issue.path.join('.'), problem: issue.message }],
    ),
  }
}

/** What a map says of columns that the file doesn't have. */
export function strangeColumns(map: Map, columns: readonly string[]): MapErrors {
  const there = new Set(columns)
  return columnsOf(map)
    .filter(({ column }) => !there.has(column))
    .map(({ field, column }) => ({
      field,
      problem: `There is no column "${column}". The file has: ${columns.slice(0, 30).join(', ')}.`,
    }))
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function isFormat(format: string): boolean {
  return (
    ['iso', 'seconds', 'milliseconds'].includes(format) ||
    (/yy/.test(format) && /M/.test(format) && /d/.test(format))
  )
}

import { z } from 'zod'
import { clocks, dimensions } from '#domain/response/dimensions.ts'
import { firsts } from '#domain/response/first.ts'
import { elapsedMsOf, parseDuration } from '#domain/time/duration.ts'
import { parseInstant } from '#domain/time/instant.ts'
import { Id, Instant } from './scalars.ts'

const AT_MAX = 20

/** A moment with any offset, or a day, which begins at midnight in UTC. */
const Moment = z.string().transform((text, context) => {
  const at = parseInstant(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text)
  if (at !== undefined) return at
  context.addIssue({ code: 'custom', message: 'must be a moment like 2026-03-02T09:00:00Z, or a day' })
  return z.NEVER
})

/** `PT15M,PT1H` or `15m,1h`. */
const Lengths = z.string().transform((text, context) => {
  const lengths = text.split(',').map((said) => parseDuration(said))
  const known = lengths.flatMap((length) =>
    'outcome' in length || length.unit === 'wd' ? [] : [elapsedMsOf({ ...length, unit: length.unit })],
  )
  if (known.length === lengths.length && known.length <= AT_MAX)
    return [...new Set(known)].toSorted((one, other) => one - other)
  context.addIssue({ code: 'custom', message: `must be up to ${AT_MAX} lengths of time like PT15M,PT1H` })
  return z.NEVER
})

/** What a report about answering is asked for, as it stands in an address or in a call. */
export const ResponseQuery = z.strictObject({
  clock: z.enum(clocks).default('elapsed'),
  evidence: z.enum(['any', 'witnessed']).default('any'),
  motions: z.enum(['owed', 'all']).default('owed'),
  by: z.enum(dimensions).default('segment'),
  from: Moment.optional(),
  to: Moment.optional(),
  at: Lengths.optional(),
  segment: z.string().optional(),
  source: z.string().optional(),
  campaign: z.string().optional(),
  form: z.string().optional(),
  team: z.string().optional(),
  member: z.string().optional(),
  hour: z
    .string()
    .regex(/^(\d|1\d|2[0-3])$/, 'must be an hour from 0 to 23')
    .optional(),
  weekday: z
    .string()
    .regex(/^[1-7]$/, 'must be a day from 1, Monday, to 7')
    .optional(),
})

/** The same, as the report takes it. */
export function responseAsked({
  clock,
  evidence,
  motions,
  by,
  from,
  to,
  at,
  ...only
}: z.infer<typeof ResponseQuery>) {
  return { clock, evidence, motions, by, from, to, at: at ?? [], only }
}

/** What stands behind a number of the report, as filters of the list of leads. */
export const ResponseLeads = {
  came: z.enum(['waiting', ...firsts]).optional(),
  within: Lengths.optional(),
  clock: z.enum(clocks).optional(),
  evidence: z.enum(['any', 'witnessed']).optional(),
  motions: z.enum(['owed', 'all']).optional(),
  from: Moment.optional(),
  to: Moment.optional(),
  source: z.string().optional(),
  campaign: z.string().optional(),
  form: z.string().optional(),
  member: z.string().optional(),
  hour: z.string().optional(),
  weekday: z.string().optional(),
}
type LeadsQuery = z.infer<z.ZodObject<typeof ResponseLeads>> & {
  segment?: string | undefined
  team?: string | undefined
}

/** Undefined where nothing of the report is asked for. */
export function responseLeadsAsked(query: LeadsQuery) {
  const { came, within, clock, evidence, motions, from, to, segment, team } = query
  const { source, campaign, form, member, hour, weekday } = query
  const asksReport = Object.keys(ResponseLeads).some(
    (name) => query[name as keyof typeof ResponseLeads] !== undefined,
  )
  if (!asksReport) return undefined
  return {
    ...{ came, within: within?.[0], from, to },
    ...({ clock: clock ?? 'elapsed', evidence: evidence ?? 'any', motions: motions ?? 'owed' } as const),
    only: { segment, team, source, campaign, form, member, hour, weekday },
  }
}

const Share = z.number().min(0).max(1.000001)
const Point = {
  atRisk: z.int(),
  answered: z.int(),
  share: Share,
  se: z.number(),
  low: Share.nullable(),
  high: Share.nullable(),
  ended: Share,
}
const Came = {
  answered: z.int(),
  ended: z.strictObject({ withdrawn: z.int(), junk: z.int(), selfServed: z.int(), resolved: z.int() }),
  waiting: z.int(),
}
const Length = z.iso.duration()

export const ResponseReport = z.strictObject({
  /** Everything below tells of this moment. */
  asOf: Instant,
  asked: z.record(z.string(), z.string().optional()),
  leads: z.int(),
  ...Came,
  /** Of the answers, those that a member claims and the system did not see. */
  claimed: z.int(),
  sentence: z.string(),
  shares: z.array(z.strictObject({ within: Length, ...Point })),
  median: z.strictObject({ estimate: Length.nullable(), low: Length.nullable(), high: Length.nullable() }),
  commitments: z.strictObject({
    kept: z.int(),
    late: z.int(),
    broken: z.int(),
    open: z.int(),
    /** Leads that were touched before they should have been. */
    early: z.int(),
  }),
  objectives: z.array(
    z.strictObject({
      of: z.string(),
      wanted: z.number(),
      within: z.string(),
      calendar: z.string().nullable(),
      leads: z.int(),
      share: Share.nullable(),
      low: Share.nullable(),
      high: Share.nullable(),
      met: z.boolean().nullable(),
    }),
  ),
  curve: z.array(z.strictObject({ after: Length, ...Point })),
  by: z.strictObject({
    dimension: z.enum(dimensions),
    rows: z.array(
      z.strictObject({
        value: z.string(),
        label: z.string(),
        leads: z.int(),
        ...Came,
        shares: z.array(
          z.strictObject({
            within: Length,
            share: Share,
            low: Share.nullable(),
            high: Share.nullable(),
            answered: z.int(),
          }),
        ),
        median: Length.nullable(),
      }),
    ),
  }),
  longest: z.array(
    z.strictObject({
      id: Id,
      name: z.string(),
      organisation: z.string().nullable(),
      segment: z.string(),
      submittedAt: Instant,
      waited: Length,
      owner: z.strictObject({ id: Id, name: z.string() }).nullable(),
    }),
  ),
})
export type ResponseReport = z.infer<typeof ResponseReport>

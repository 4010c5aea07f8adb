import { z } from 'zod'
import { PersonRef } from './lead.ts'
import { AnyInstant, Id, Instant, ShortText } from './scalars.ts'

const LocalDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2026-12-24')
const ClockTime = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'must be a time like 09:00')
const DateOrTime = z
  .string()
  .max(40)
  .regex(
    /^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?|\d{2}:\d{2})$/,
    'must be a date like 2026-12-24, a time of it like 2026-12-24T13:00, or on a week a time like 13:00',
  )

/**
 * Once: `from` and `to` as dates (whole days, the last one included) or as times of dates, where the firm is unless they say otherwise. Every
 * week: `days` from 1 (Monday), `from` and `to` as times of the day (without them the whole day), from `since` until `until`.
 */
export const TimeOffRequest = z.strictObject({
  id: Id,
  from: DateOrTime.optional(),
  to: DateOrTime.optional(),
  days: z.array(z.int().min(1).max(7)).min(1).max(7).optional(),
  since: LocalDate.optional(),
  until: LocalDate.optional(),
})
export type TimeOffRequest = z.infer<typeof TimeOffRequest>

export const TimeOff = z.object({
  id: Id,
  once: z.object({ from: Instant, to: Instant }).optional(),
  weekly: z
    .object({
      days: z.array(z.int()),
      from: ClockTime,
      to: ClockTime,
      zone: z.string(),
      since: LocalDate,
      until: LocalDate.optional(),
    })
    .optional(),
})

/** Whether somebody is given leads just now, and what for. */
export const Availability = z.object({
  member: PersonRef,
  teams: z.array(z.string()),
  onDuty: z.boolean(),
  /** Until when they are away by their time off; null while they are there, or away without an end. */
  awayUntil: Instant.nullable(),
  there: z.boolean(),
  languages: z.array(z.string()),
  skills: z.array(z.string()),
  /** What is still ahead of them. */
  off: z.array(TimeOff),
})
export type Availability = z.infer<typeof Availability>
export const Availabilities = z.object({ asOf: Instant, zone: z.string(), items: z.array(Availability) })
export type Availabilities = z.infer<typeof Availabilities>

const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a code like en or pt-BR')
export const SkillsRequest = z.strictObject({
  languages: z.array(Language).max(20),
  skills: z.array(ShortText).max(50),
})

export const FairnessQuery = z.strictObject({ from: AnyInstant.optional(), to: AnyInstant.optional() })
export const FairnessReport = z.object({
  asOf: Instant,
  from: Instant,
  to: Instant,
  teams: z.array(
    z.object({
      team: z.object({ id: Id, name: z.string() }),
      turns: z.int(),
      maxGap: z.number(),
      members: z.array(
        z.object({
          member: PersonRef,
          expected: z.number(),
          actual: z.int(),
          gap: z.number(),
          away: z.int(),
          full: z.int(),
          elsewhere: z.int(),
          beside: z.array(z.object({ because: z.string(), leads: z.int() })),
          givenBack: z.int(),
        }),
      ),
    }),
  ),
})
export type FairnessReport = z.infer<typeof FairnessReport>

export const ReassignRequest = z.strictObject({
  /** Whose open leads; or those of a team whose territory is served by others. */
  from: Id.optional(),
  outsideTerritory: Id.optional(),
  /** To whom; without it each goes the way that routing finds. */
  to: Id.optional(),
  /** Only these, as the preview showed them. */
  leads: z.array(Id).max(500).optional(),
  reason: ShortText.default('Reassigned.'),
  /** Without it nothing is written: a preview. */
  apply: z.boolean().default(false),
})
export const Reassigned = z.object({
  applied: z.boolean(),
  items: z.array(
    z.object({
      lead: Id,
      segment: z.string(),
      prospect: z.string(),
      from: PersonRef,
      to: PersonRef,
      because: z.string(),
      outcome: z.enum(['would happen', 'happened', 'nothing', 'refused']),
      refusal: z.string().optional(),
    }),
  ),
})
export type Reassigned = z.infer<typeof Reassigned>

export const AccountsQuery = z.strictObject({ search: z.string().max(200).optional() })
export const AccountRow = z.object({
  id: Id,
  name: z.string(),
  domains: z.array(z.string()),
  relationship: z.string().nullable(),
  owner: PersonRef.nullable(),
})
export const AccountList = z.object({ items: z.array(AccountRow) })
export type AccountList = z.infer<typeof AccountList>
/** Nobody looks after it where `member` is null. */
export const OwnerRequest = z.strictObject({ member: Id.nullable() })

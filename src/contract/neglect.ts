import { z } from 'zod'
import { evidenceWords, signals } from '#domain/neglect/signal.ts'
import { discretions } from '#domain/workspace/discretion.ts'
import { PersonRef } from './lead.ts'
import { AnyInstant, Can, Id, Instant, ShortText } from './scalars.ts'

export const questionStates = ['asked', 'explained', 'shown', 'settled'] as const

/** What a lead cost and can be expected to bring; nothing where too little is known, and then how much is. */
export const Worth = z.object({
  currency: z.string(),
  cost: z.number().nullable(),
  expected: z.discriminatedUnion('from', [
    z.object({
      from: z.literal('history'),
      estimate: z.number(),
      low: z.number(),
      high: z.number(),
      n: z.int(),
    }),
    z.object({ from: z.literal('playbook'), estimate: z.number(), n: z.int() }),
    z.object({ from: z.literal('nothing'), n: z.int(), needed: z.int() }),
  ]),
})
export type Worth = z.infer<typeof Worth>

const Evidence = z.object({
  what: z.enum(evidenceWords),
  at: Instant.optional(),
  count: z.number().optional(),
  of: z.number().optional(),
  name: z.string().optional(),
})

/** What somebody was asked about a lead, what it rests on, and what came of it. */
export const Question = z.object({
  id: Id,
  lead: Id,
  prospect: z.string(),
  organisation: z.string().nullable(),
  segment: z.string(),
  source: z.string(),
  submittedAt: Instant,
  resolved: z.string().nullable(),
  owner: PersonRef.nullable(),
  signal: z.enum(signals),
  label: z.string(),
  sentence: z.string(),
  evidence: z.array(Evidence),
  state: z.enum(questionStates),
  member: PersonRef,
  team: PersonRef.nullable(),
  since: Instant,
  askedAt: Instant,
  askedBy: PersonRef.nullable(),
  explainBy: Instant,
  explainedAt: Instant.nullable(),
  shownAt: Instant.nullable(),
  shownBecause: z.string().nullable(),
  settledAt: Instant.nullable(),
  how: z.string().nullable(),
  words: z.string().nullable(),
  explanation: z.string().nullable(),
  verdict: z.string().nullable(),
  worth: Worth.optional(),
  can: z.object({ explain: Can, settle: Can, reassign: Can, reopen: Can }),
})
export type Question = z.infer<typeof Question>

export const Questions = z.object({ asOf: Instant, items: z.array(Question), more: z.boolean() })
export type Questions = z.infer<typeof Questions>

export const NeglectQuery = z.object({
  from: AnyInstant.or(z.iso.date()).optional(),
  to: AnyInstant.or(z.iso.date()).optional(),
})
const Count = z.object({
  asked: z.int(),
  waiting: z.int(),
  explained: z.int(),
  shown: z.int(),
  repaired: z.int(),
  nothing: z.int(),
})
/** How often something looked like neglect, and what came of asking. Persons are named only where the workspace shows managers numbers about persons. */
export const NeglectReport = z.object({
  asOf: Instant,
  from: Instant,
  to: Instant,
  discretion: z.enum(discretions),
  bySignal: z.array(Count.extend({ signal: z.enum(signals), label: z.string() })),
  byTeam: z.array(Count.extend({ team: z.string().nullable() })),
  byMember: z.array(Count.extend({ member: PersonRef })),
})
export type NeglectReport = z.infer<typeof NeglectReport>

/** A chance that was missed: somebody asked, and ended without ever being answered. */
export const Missed = z.object({
  lead: Id,
  prospect: z.string(),
  organisation: z.string().nullable(),
  segment: z.string(),
  source: z.string(),
  submittedAt: Instant,
  endedAs: z.string().nullable(),
  owner: PersonRef.nullable(),
  team: PersonRef.nullable(),
  worth: Worth,
})
export const Management = z.object({
  asOf: Instant,
  discretion: z.enum(discretions),
  questions: z.array(Question),
  more: z.boolean(),
  missed: z.array(Missed),
  missedCount: z.int(),
  paused: z.array(PersonRef),
})
export type Management = z.infer<typeof Management>

export const DiscretionRequest = z.strictObject({ persons: z.enum(discretions) })
export const DiscretionShown = z.object({ persons: z.enum(discretions) })
export const PauseRequest = z.strictObject({ id: Id, paused: z.boolean(), reason: ShortText.optional() })
export const Paused = z.object({ member: Id, paused: z.boolean() })

/** A member's own numbers: what everybody sees of themselves first. */
export const MyNumbers = z.object({
  asOf: Instant,
  from: Instant,
  discretion: z.enum(discretions),
  questions: z.array(Question),
  counts: Count,
  held: z.int(),
  silent: z.int(),
  touches: z.int(),
  witnessed: z.int(),
  early: z.int(),
  offers: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  ended: z.int(),
  won: z.int(),
})
export type MyNumbers = z.infer<typeof MyNumbers>

import { z } from 'zod'
import { channels } from '#domain/lead/touch.ts'
import { byHandChannels } from '#domain/submission/by-hand.ts'
import { formKinds } from '#domain/submission/canonical.ts'
import { parseInstant, type Instant } from '#domain/time/instant.ts'
import { problems, type ProblemCode } from './problem.ts'
import { AnyInstant, Id, Instant as Moment, LongText, ShortText } from './scalars.ts'
import { SubmissionRow } from './workspace.ts'

/** What reaches people; ringing unheard is no answer, and is logged on the lead. */
const answers = ['answered', 'left word', 'sent'] as const

/** An inquiry that nobody typed: who asked, how, when, and in their words. */
export const ByHandRequest = z
  .strictObject({
    id: Id,
    channel: z.enum(byHandChannels),
    kind: z.enum(formKinds).default('contact'),
    /** When they said it; without it, now. */
    saidAt: AnyInstant.optional(),
    name: ShortText.optional(),
    email: z.email({ error: 'must be an e-mail address' }).max(254).optional(),
    phone: ShortText.optional(),
    company: ShortText.optional(),
    jobTitle: ShortText.optional(),
    country: ShortText.optional(),
    words: LongText,
    /** Who sent them, where somebody did. */
    referredBy: ShortText.optional(),
    /** Whether they are thanked by mail. */
    acknowledge: z.boolean().default(false),
    /** What the member has told them already. */
    answered: z
      .strictObject({
        channel: z.enum(channels),
        result: z.enum(answers).default('answered'),
        /** Without it, in the same conversation. */
        happenedAt: AnyInstant.optional(),
        minutes: z.number().min(0).max(1_440).optional(),
        said: LongText.optional(),
      })
      .optional(),
  })
  .refine(({ name, email, phone }) => name !== undefined || email !== undefined || phone !== undefined, {
    path: ['name'],
    error: 'is needed, or an address or a number: somebody has to be found again',
  })
export type ByHandRequest = z.infer<typeof ByHandRequest>

/** What was written down so far, by how people asked, and the last of it. */
export const ByHandSource = z.object({
  channels: z.array(
    z.object({
      channel: z.enum(byHandChannels),
      /** The name under which books and reports count it. */
      source: z.string(),
      received: z.int(),
      open: z.int(),
      resolved: z.int(),
      lastReceivedAt: Moment,
    }),
  ),
  items: z.array(SubmissionRow),
})

export const TakenByHand = z.object({
  receipt: Id,
  /** Null while it can't be placed: it is kept, and comes to its lead later. */
  lead: Id.nullable(),
  /** The buyer's own page. */
  status: z.url(),
  next: z.object({ what: z.string(), by: z.string().nullable() }),
  /** Null where the member has told them nothing yet. */
  answered: z
    .object({ logged: z.boolean(), because: z.string().optional(), code: z.string().optional() })
    .nullable(),
})
export type TakenByHand = z.infer<typeof TakenByHand>

/** The moments of a request in the one form; an answer without its own was given when they asked. */
export function answeredAt({ saidAt, answered }: ByHandRequest, now: Instant) {
  const said = saidAt === undefined ? undefined : parseInstant(saidAt)
  return {
    saidAt: said,
    ...(answered && {
      answered: {
        ...answered,
        happenedAt: (answered.happenedAt === undefined ? said : parseInstant(answered.happenedAt)) ?? now,
      },
    }),
  }
}

type Field = { readonly key: string; readonly label?: string; readonly value: readonly string[] }

type Took = {
  readonly submission: string
  readonly lead: string | undefined
  readonly promised: { readonly what: string; readonly by: Instant | null }
  readonly unlogged?: { readonly code: ProblemCode } | undefined
}

/** What became of it. An answer that could not be logged is told with the reason: the inquiry is kept in any case. */
export const takenFrom = (
  { submission, lead, promised, unlogged }: Took,
  { request, status }: { request: ByHandRequest; status: string },
): TakenByHand => ({
  receipt: submission,
  lead: lead ?? null,
  status,
  next: { what: promised.what, by: promised.by },
  answered: request.answered
    ? {
        logged: unlogged === undefined,
        ...(unlogged && { because: problems[unlogged.code].title, code: unlogged.code }),
      }
    : null,
})

/** What was written down, as a form would have sent it. */
export function fieldsOf(request: ByHandRequest): readonly Field[] {
  const { name, email, phone, company, jobTitle, country, words, referredBy, channel } = request
  const said: readonly (readonly [key: string, label: string, value: string | undefined])[] = [
    ['name', 'Name', name],
    ['email', 'E-mail', email],
    ['phone', 'Telephone', phone],
    ['company', 'Company', company],
    ['job_title', 'What they do there', jobTitle],
    ['country', 'Country', country],
    ['message', 'In their words', words],
    ['referred_by', 'Sent by', referredBy],
    ['channel', 'How they asked', channel],
  ]
  return said.flatMap(([key, label, value]) => (value === undefined ? [] : [{ key, label, value: [value] }]))
}

import { z } from 'zod'
import { formKinds } from '#domain/submission/canonical.ts'
import { PersonRef, TraceLine } from './lead.ts'
import { PlaybookText } from './playbook.ts'
import { AnyInstant, Id, Instant, LongText, ShortText } from './scalars.ts'

const Path = z.array(z.union([z.string().max(1_000), z.int().min(0)])).max(40)

export const ReadRequest = z.strictObject({ text: PlaybookText })
export const editKinds = [
  'number',
  'share',
  'duration',
  'date',
  'choice',
  'condition',
  'text',
  'message',
] as const
export const Part = z.object({
  text: z.string(),
  /** Where the value may be changed in place. */
  edit: z
    .object({
      path: Path,
      kind: z.enum(editKinds),
      label: z.string(),
      value: z.string(),
      choices: z.array(z.string()).optional(),
    })
    .optional(),
  /** Where a list that isn't there yet may begin. */
  add: z.object({ path: Path, kind: z.enum(editKinds), label: z.string() }).optional(),
})
export const Sentence = z.object({
  line: z.int().positive(),
  head: z.string().optional(),
  parts: z.array(Part),
})
export const Readings = z.object({
  sections: z.array(
    z.object({
      name: z.string(),
      line: z.int().positive(),
      says: z.string(),
      sentences: z.array(Sentence),
    }),
  ),
  /** Everything in the file that has a name, by its section. */
  names: z.record(z.string(), z.array(z.string())),
})

const Said = z.string().max(20_000)
/** What you saw there; where it is something else by now, nothing is changed. */
const was = Said.optional()
export const EditRequest = z.union([
  z.strictObject({ text: PlaybookText, path: Path, value: Said, was }),
  /** One more in the list that stands there, or that shall stand there. */
  z.strictObject({ text: PlaybookText, path: Path, act: z.literal('add'), value: Said }),
  /** One less in the list that it stands in. */
  z.strictObject({ text: PlaybookText, path: Path, act: z.literal('remove'), was }),
])
export const EditDone = z.object({ text: z.string() })

export const TryRequest = z
  .strictObject({
    text: PlaybookText,
    /** Somebody who has asked already. */
    lead: Id.optional(),
    /** Or answers, as a form would bring them. */
    facts: z
      .strictObject({
        kind: z.enum(formKinds).default('contact'),
        name: ShortText.optional(),
        email: ShortText.optional(),
        company: ShortText.optional(),
        employees: ShortText.optional(),
        country: ShortText.optional(),
        message: LongText.optional(),
        answers: z.record(z.string().max(200), z.string().max(2_000)).optional(),
      })
      .optional(),
    /** When they ask; without it, now. A lead is tried as of when it came. */
    at: AnyInstant.optional(),
  })
  .refine(({ lead, facts }) => (lead === undefined) !== (facts === undefined), {
    path: ['facts'],
    error: 'are needed, or a lead; not both',
  })
export type TryRequest = z.infer<typeof TryRequest>
const Reasoned = { because: z.array(z.string()) }
export const Tried = z.object({
  at: Instant,
  intent: z.string(),
  fit: z.object({ verdict: z.string(), ...Reasoned }),
  readiness: z.object({ stage: z.string(), ...Reasoned }),
  segment: z.string(),
  motion: z.string(),
  team: z.string().nullable(),
  windows: z.object({
    notBefore: Instant,
    target: Instant,
    limit: Instant,
    /** The brief is read before the first touch. */
    afterBrief: z.boolean().optional(),
  }),
  trace: z.array(TraceLine),
  /** What they would have been sent by mail, at once and where they are declined. */
  messages: z.array(
    z.object({ when: z.enum(['at once', 'declined']), subject: z.string(), text: z.string() }),
  ),
  /** Who would get them now, and the way to them. */
  goesTo: z
    .object({
      to: PersonRef.nullable(),
      because: z.string(),
      lines: z.array(
        z.object({
          asked: z.string(),
          of: z.string().optional(),
          verdict: z.string(),
          because: z.string().optional(),
          who: z.array(z.string()),
          count: z.int().optional(),
        }),
      ),
    })
    .optional(),
})

export const CompareRequest = z.strictObject({ older: PlaybookText, newer: PlaybookText })
export const Compared = z.object({
  changes: z.array(z.object({ section: z.string(), line: z.int(), sentence: z.string() })),
  moves: z.array(z.object({ from: z.string(), to: z.string(), example: z.string() })),
  undecided: z.array(z.object({ from: z.string(), to: z.string() })),
})
/** JSON Schema, as editors take it. */
export const PlaybookSchema = z.record(z.string(), z.unknown())

import { z } from 'zod'
import { commitmentKinds } from '#domain/commitment/commitment.ts'
import { expectations, speakers, verdicts } from '#domain/handoff/report.ts'
import { ReportPage, ReportShown } from './handoff.ts'
import { LeadDetail, PersonRef } from './lead.ts'
import { AnyInstant, Id, Instant, LONG_TEXT_CHARS_MAX, SHORT_TEXT_CHARS_MAX } from './scalars.ts'
import { StepShown } from './step.ts'

const CRITERIA_MAX = 40
const MOMENT_CHARS_MAX = 40
const short = z.string().max(SHORT_TEXT_CHARS_MAX).default('')
const long = z.string().max(LONG_TEXT_CHARS_MAX).default('')

/** The page of a report as it is typed: half a word, half an address. Nothing is asked of it but that it isn't endless. */
export const ReportWords = z.strictObject({
  criteria: z
    .record(
      z.string().max(SHORT_TEXT_CHARS_MAX),
      z.strictObject({
        verdict: z.enum(verdicts).default('unknown'),
        answer: long,
        saidBy: short,
        as: z.enum(['', ...speakers]).default(''),
        saidAt: z.union([z.literal(''), AnyInstant]).default(''),
      }),
    )
    .refine((said) => Object.keys(said).length <= CRITERIA_MAX, `may have ${CRITERIA_MAX} criteria`),
  pain: long,
  decisionMaker: long,
  others: long,
  currentSolution: long,
  timing: long,
  nextStep: long,
  expects: z.enum(['', ...expectations]).default(''),
  appointment: z.string().max(MOMENT_CHARS_MAX).default(''),
  links: long,
})
export type ReportWords = z.infer<typeof ReportWords>

/** `no` is how often the draft had been saved where the page has it from, 0 for none; `after` the revision that it goes on from. */
export const DraftRequest = z.strictObject({ no: z.int().min(0), after: z.int().min(0), words: ReportWords })
/** `revision` is that of the report itself: larger than `after` where a colleague has saved it meanwhile. */
export const DraftSaved = z.object({ no: z.int(), savedAt: Instant, revision: z.int() })
/** Up to which saving it may go; a page that has saved since keeps its own. */
export const DropDraftQuery = z.strictObject({ no: z.coerce.number().int().min(0).optional() })

export const DraftShown = z.object({
  member: PersonRef,
  no: z.int(),
  after: z.int(),
  savedAt: Instant,
  words: ReportWords,
  /** The report as it stood when the draft was begun, by which the words of two people are put together. */
  base: ReportShown.nullable(),
})

/** A lead with everything that whoever qualifies it needs at hand. */
export const BenchLead = z.object({
  detail: LeadDetail,
  step: StepShown,
  report: ReportPage,
  /** What the member was writing. */
  draft: DraftShown.nullable(),
  /** What colleagues were writing, and have not saved. */
  others: z.array(DraftShown),
  /** Polite letters of the playbook, filled in: one for each reason that it knows. */
  letters: z.array(
    z.object({ name: z.string(), says: z.string().nullable(), subject: z.string(), text: z.string() }),
  ),
})

/** Why a lead is next: what is due on it, and how urgent that is. */
export const WhyNext = z.object({
  kind: z.enum(commitmentKinds),
  urgency: z.enum(['late', 'past target', 'due']),
  notBefore: Instant,
  target: Instant,
  limit: Instant,
})

export const Workbench = z.object({
  asOf: Instant,
  /** How many leads can be taken up now, this one among them. */
  due: z.int(),
  later: z.int(),
  /** When the first of those that come later opens. */
  opens: Instant.nullable(),
  /** Null where the lead was chosen by hand and isn't due. */
  why: WhyNext.nullable(),
  /** Null where nothing can be taken up now. */
  lead: BenchLead.nullable(),
})
export type Workbench = z.infer<typeof Workbench>
export const NextQuery = z.strictObject({ after: Id.optional() })

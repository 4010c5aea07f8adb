import { emailKey } from '#domain/prospect/prospect.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { Id } from '#domain/ledger.ts'
import { teachable } from '#domain/submission/teachable.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { HeldCard, HeldDecided } from './held.ts'
import { problems, type ProblemCode } from './problem.ts'
import type { Can } from './scalars.ts'

export type HeldRead = Pick<HeldCard, 'state' | 'lead'> & {
  /** Whether what it was released to can be taken back. */
  readonly touched: boolean
}
/** Whoever works on leads may review; a program needs a key that writes. */
export type Reviewer = { readonly mayWrite: boolean }

const allowed: Can = { allowed: true }
const refusedBy = (code: 'not_held' | 'not_allowed' | 'lead_touched'): Can => ({
  allowed: false,
  because: problems[code].title,
  code,
})

/** What may be done with it now, by the rules that decide. */
export function heldActions({ state, touched }: HeldRead, { mayWrite }: Reviewer): HeldCard['can'] {
  if (!mayWrite) {
    const no = refusedBy('not_allowed')
    return { release: no, confirm: no, putBack: no }
  }
  const no = refusedBy('not_held')
  return {
    release: state === 'released' ? no : allowed,
    confirm: state === 'held' ? allowed : no,
    putBack: state === 'held' ? no : touched ? refusedBy('lead_touched') : allowed,
  }
}

type Named = { readonly id: Id; readonly name: string }
/** A held submission as its row has it. */
export type HeldFound = Pick<
  HeldCard,
  'submission' | 'state' | 'kind' | 'submittedAt' | 'receivedAt' | 'heldAt' | 'rule' | 'lead'
> & {
  readonly form: Id
  readonly formName: string
  readonly class: string
  readonly confirmAt: Instant | null
  readonly target: Instant | null
  readonly limit: Instant | null
  readonly level: number | null
  readonly owedBy: Named | null
  readonly decided: 'released' | 'confirmed' | 'unseen' | null
  readonly decidedAt: Instant | null
  readonly decidedBy: Named | null
  readonly canonical: CanonicalSubmission | undefined
  readonly reasons: readonly { readonly code: string; readonly text: string }[]
  readonly touched: boolean
}
/** What became of one that somebody decided about. */
type Reviewed = {
  readonly submission: Id
  readonly outcome: 'happened' | 'nothing' | 'refused'
  readonly lead: Id | null
  readonly refusal?: { readonly code: ProblemCode }
}

type Shown = Omit<HeldCard, 'class'> & { readonly class: string }

/** One that was held back, with what may be done with it by whoever looks. */
export function heldCard(
  row: HeldFound,
  { reviewer, isPersonal }: { reviewer: Reviewer; isPersonal: (domain: string) => boolean },
): Shown {
  const { submission, state, kind, submittedAt, receivedAt, heldAt, rule, reasons, lead, touched } = row
  const { person = {}, organisation = {}, message = null, answers = [] } = row.canonical ?? {}
  const { email = null, phone = null } = person
  return {
    ...{ submission, state, kind, submittedAt, receivedAt, heldAt, class: row.class, rule },
    ...{ email, phone, message, reasons: [...reasons] },
    form: { id: row.form, name: row.formName },
    name: person.name ?? ([person.given, person.family].filter(Boolean).join(' ') || null),
    organisation: organisation.name ?? null,
    answers: answers.map(({ value, ...answer }) => ({ ...answer, value: [...value] })),
    review: reviewIn(row),
    decided:
      row.decided === null || row.decidedAt === null
        ? null
        : { how: row.decided, at: row.decidedAt, by: row.decidedBy },
    lead: state === 'released' ? lead : null,
    teachable: teachable(email === null ? undefined : emailKey(email), isPersonal),
    can: heldActions({ state, lead, touched }, reviewer),
  }
}

function reviewIn({ target, limit, level, confirmAt, owedBy }: HeldFound): HeldCard['review'] {
  if (target === null || limit === null || level === null || confirmAt === null) return null
  return { target, limit, level, confirmAt, owedBy }
}

/** What became of each, with the words of what was refused. */
export const decidedOf = (items: readonly Reviewed[]): HeldDecided => ({
  items: items.map(({ submission, outcome, lead, refusal }) => {
    const told = refusal && problems[refusal.code]
    return {
      ...{ submission, outcome, lead },
      ...(refusal && told && { refusal: { code: refusal.code, title: told.title, next: told.next } }),
    }
  }),
})

import { teachable, type Reviewed } from '#app/review-held.ts'
import { heldActions, type Reviewer } from '#contract/held-card.ts'
import type { HeldCard, HeldDecided } from '#contract/held.ts'
import { problems } from '#contract/problem.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import type { HeldRow } from '#store/views/held.ts'

type Shown = Omit<HeldCard, 'class'> & { readonly class: string }

/** One that was held back, with what may be done with it by whoever looks. */
export function heldCard(
  row: HeldRow,
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

function reviewIn({ target, limit, level, confirmAt, owedBy }: HeldRow): HeldCard['review'] {
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

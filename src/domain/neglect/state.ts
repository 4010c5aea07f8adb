import type { KnownLead } from '../lead/state.ts'
import type { Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { NeglectAsked, NeglectEvent, NeglectShown, NeglectSpared, SettledAs } from './events.ts'

/**
 *   asked ──▶ explained ──▶ settled (accepted) | shown (not accepted)
 *   asked ──in its day──▶ shown        asked | explained | shown ──▶ settled (repaired, reassigned, reopened …)
 */
export type QuestionState = 'asked' | 'explained' | 'shown' | 'settled'
export type Question = NeglectAsked['data'] & {
  readonly state: QuestionState
  readonly askedAt: Instant
  readonly askedBy: string
  readonly words?: string | undefined
  readonly explainedAt?: Instant
  readonly explanation?: string | undefined
  readonly shownAt?: Instant
  readonly shownBecause?: NeglectShown['data']['because']
  readonly settledAt?: Instant
  readonly settledBy?: string
  readonly how?: SettledAs
  readonly verdict?: string | undefined
}
export type Spared = NeglectSpared['data'] & { readonly at: Instant }

/** Questions that aren't settled. */
export const openQuestions = ({ questions = [] }: KnownLead): readonly Question[] =>
  questions.filter(({ state }) => state !== 'settled')

export const questionOf = ({ questions = [] }: KnownLead, id: Id): Question | undefined =>
  questions.find(({ question }) => question === id)

/** What is known of the lead's questions after one more event. */
export function questioned(lead: KnownLead, event: NeglectEvent): Partial<KnownLead> {
  const { questions = [], spared = [] } = lead
  const { at, by } = event
  switch (event.type) {
    case 'NeglectAsked': {
      const words = event.private?.words
      return { questions: [...questions, { ...event.data, state: 'asked', askedAt: at, askedBy: by, words }] }
    }
    case 'NeglectSpared':
      return { spared: [...spared, { ...event.data, at }] }
    case 'NeglectExplained': {
      const explanation = event.private?.words
      return changed(questions, event.data.question, { state: 'explained', explainedAt: at, explanation })
    }
    case 'NeglectShown': {
      const shownBecause = event.data.because
      return changed(questions, event.data.question, { state: 'shown', shownAt: at, shownBecause })
    }
    case 'NeglectSettled': {
      const settled = { state: 'settled', settledAt: at, settledBy: by, how: event.data.how } as const
      return changed(questions, event.data.question, { ...settled, verdict: event.private?.words })
    }
  }
}

const changed = (questions: readonly Question[], id: Id, change: Partial<Question>): Partial<KnownLead> => ({
  questions: questions.map((one) => (one.question === id ? { ...one, ...change } : one)),
})

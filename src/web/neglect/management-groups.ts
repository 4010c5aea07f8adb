import type { Management, Question } from '#contract/neglect.ts'

/** What a manager has to do about questions: say their own word, or act where nobody has said any. */
export type Groups = {
  /** Somebody has explained, and waits to hear whether that is accepted. */
  readonly word: readonly Question[]
  /** The working day to answer is over, and nobody has said anything. */
  readonly silent: readonly Question[]
  /** What a manager took up already, or was left behind by somebody who is gone. */
  readonly rest: readonly Question[]
}

/** In each group what is worth most stands first; among equals what has waited longest. */
export function groupsOf(questions: readonly Question[]): Groups {
  const sorted = questions.toSorted(
    (one, other) => amountOf(other) - amountOf(one) || one.askedAt.localeCompare(other.askedAt),
  )
  const isSilent = ({ shownBecause }: Question) => shownBecause === 'not explained in time'
  const others = sorted.filter(({ state }) => state !== 'explained')
  return {
    word: sorted.filter(({ state }) => state === 'explained'),
    silent: others.filter(isSilent),
    rest: others.filter((question) => !isSilent(question)),
  }
}

type Valued = { readonly worth?: Question['worth'] }
const amountOf = ({ worth }: Valued): number =>
  worth === undefined || worth.expected.from === 'nothing' ? 0 : worth.expected.estimate

export type Money = {
  readonly leads: number
  readonly amount: number
  readonly currency: string | undefined
  /** Of how many of them nobody can say yet what they are worth. */
  readonly unknown: number
}

/** What can still be saved: each open lead once, however often it was asked about. */
export const atRisk = (questions: readonly Question[]): Money =>
  moneyIn([
    ...new Map(
      questions.filter(({ resolved }) => resolved === null).map((question) => [question.lead, question]),
    ).values(),
  ])

export const moneyGone = ({ missed }: Pick<Management, 'missed'>): Money => moneyIn(missed)

const moneyIn = (leads: readonly Valued[]): Money => ({
  leads: leads.length,
  amount: leads.reduce((sum, lead) => sum + amountOf(lead), 0),
  currency: leads.find(({ worth }) => worth)?.worth?.currency,
  unknown: leads.filter((lead) => amountOf(lead) === 0).length,
})

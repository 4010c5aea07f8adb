import type { Mark } from './marks.ts'
import type { Found } from './walk.ts'

type ReadSentence = {
  readonly question: boolean
  readonly raw: readonly Found<Mark>[]
  readonly found: readonly Found<Mark>[]
}

/** A question first, then what they have for it, and no other question: that is how a seller opens, and it asks nothing. */
export function opensAsSellersDo([first, ...rest]: readonly ReadSentence[]): boolean {
  if (first?.question !== true || rest.some(({ question }) => question)) return false
  if (!first.found.some(({ mark }) => mark === 'plain')) return false
  const marks = new Set(rest.flatMap(({ found }) => found.map(({ mark }) => mark)))
  return answers.some((mark) => marks.has(mark)) && !marks.has('wish') && !marks.has('ours')
}
const answers: readonly Mark[] = ['serves', 'promise', 'mass', 'invites', 'leaves', 'yours', 'faults']

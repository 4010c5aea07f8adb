import type { Role } from '#domain/team/people.ts'
import type { HeldCard } from './held.ts'
import { problems } from './problem.ts'
import type { Can } from './scalars.ts'

export type HeldRead = Pick<HeldCard, 'state' | 'lead'> & {
  /** Whether what it was released to can be taken back. */
  readonly touched: boolean
}
/** Whoever works on leads may review; a program needs a key that writes. */
export type Reviewer = { readonly roles: readonly Role[]; readonly mayWrite: boolean }

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

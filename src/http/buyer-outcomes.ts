import type { Outcome } from '#domain/lead/resolution.ts'
import type { Role } from '#domain/team/people.ts'

/** How it ended, in words for the person who asked. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  won: 'We are working together now. Thank you.',
  'introductory order': 'We have begun to work together. Thank you.',
  deferred: 'We have agreed to come back to this at a better time.',
  lost: 'We have closed this, as we told you.',
  'declined by us': 'We have told you that we are not the right ones for this.',
  unreachable: 'We tried to reach you and could not.',
  withdrawn: 'You told us that you no longer need an answer.',
  duplicate: 'This was the same as another request of yours, and was answered there.',
  junk: 'We have closed this request.',
}

const roleWords: Readonly<Partial<Record<Role, string>>> = {
  representative: 'who looks after new customers',
  qualifier: 'who answers first questions',
  manager: 'who leads the team',
}

/** What somebody does here, as a buyer would put it. */
export const roleFor = (roles: readonly Role[]): string | undefined =>
  (['representative', 'qualifier', 'manager'] as const)
    .filter((role) => roles.includes(role))
    .map((role) => roleWords[role])[0]

import type { AccountRefusal } from '#domain/account/account.ts'
import type { TurnsRefusal } from '#domain/member/turns-of.ts'
import type { Problem } from './problem.ts'

type OfAccounts = Exclude<AccountRefusal['code'], 'not_a_member'>

/** Every "no" about time off and turns, and about whose an account is. */
export const routingProblems: Readonly<Record<TurnsRefusal['code'] | OfAccounts, Problem>> = {
  time_off_unclear: {
    status: 422,
    title: 'That is no time off.',
    next: 'Give a beginning and a later end that is still ahead, at most two years apart; or the days of the week with their hours.',
  },
  no_such_account: {
    status: 404,
    title: 'There is no such account.',
    next: 'Look for it by its name or domain; accounts come by an import.',
  },
  too_much_time_off: {
    status: 422,
    title: 'There is more time off than a calendar holds.',
    next: 'Cancel some of it, or say it as days of every week.',
  },
}

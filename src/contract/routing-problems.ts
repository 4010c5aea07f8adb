import type { TurnsRefusal } from '#domain/member/turns-of.ts'
import type { Problem } from './problem.ts'

/** Every "no" about time off and turns. */
export const routingProblems: Readonly<Record<TurnsRefusal['code'], Problem>> = {
  time_off_unclear: {
    status: 422,
    title: 'That is no time off.',
    next: 'Give a beginning and a later end that is still ahead, at most two years apart; or the days of the week with their hours.',
  },
  too_much_time_off: {
    status: 422,
    title: 'There is more time off than a calendar holds.',
    next: 'Cancel some of it, or say it as days of every week.',
  },
}

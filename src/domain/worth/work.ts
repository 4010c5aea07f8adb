import type { Role } from '../team/people.ts'

/** Touches of one kind: how many, how many minutes somebody said for them, and of how many nobody said any. */
export type Work = {
  readonly stage: 'qualifying' | 'selling'
  readonly role: Role
  readonly channel: string
  readonly touches: number
  readonly minutes: number
  readonly unsaid: number
}
/** What work costs: an hour by role, and how long a touch takes where nobody said. */
export type Rates = {
  readonly rates: Readonly<Partial<Record<string, number>>>
  readonly minutes: Readonly<Partial<Record<string, number>>>
}

/** How long a touch takes where neither a member nor the playbook says. */
export const usualMinutes: Readonly<Record<string, number>> = {
  ...{ call: 10, voicemail: 3, mail: 6, letter: 15, meeting: 60, chat: 10, social: 5 },
}

export type Spending = {
  readonly touches: number
  readonly hours: number
  /** Undefined where the playbook names no rate for somebody who worked. */
  readonly cost: number | undefined
}

/** Time per kind of touch × a rate per role. */
export function spendingOf(work: readonly Work[], { rates, minutes }: Rates): Spending {
  let [touches, taken, cost] = [0, 0, 0]
  let known = true
  for (const one of work) {
    const each = minutes[one.channel] ?? usualMinutes[one.channel] ?? 0
    const took = one.minutes + one.unsaid * each
    const rate = rates[one.role]
    touches += one.touches
    taken += took
    if (rate === undefined) known &&= took === 0
    else cost += (took / 60) * rate
  }
  return { touches, hours: taken / 60, cost: known ? cost : undefined }
}

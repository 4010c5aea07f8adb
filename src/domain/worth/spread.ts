import type { LocalDate } from '../time/calendar.ts'

/** A month as it stands in counts: its first day. */
export type Month = LocalDate
/** What was spent from one day to another, both included; without an end it goes on, without a beginning it always was. */
export type Spent = {
  readonly amount: number
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
  /** For each of these instead of in all. */
  readonly each?: 'submission' | 'month' | 'year' | undefined
}

const DAY_MS = 86_400_000
const dayOf = (date: LocalDate): number => Math.round(Date.parse(`${date}T00:00:00.000Z`) / DAY_MS)

/** The last day of a month. */
export function lastDay(month: Month): LocalDate {
  const [year = 0, nr = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, nr, 0)).toISOString().slice(0, 10)
}

/** The months from one to another, both included. */
export function monthsBetween(from: Month, to: Month): readonly Month[] {
  const months: Month[] = []
  let [year = 0, nr = 1] = from.split('-').map(Number)
  for (;;) {
    const month = `${String(year).padStart(4, '0')}-${String(nr).padStart(2, '0')}-01`
    if (month > to) return months
    months.push(month)
    nr = nr === 12 ? 1 : nr + 1
    if (nr === 1) year++
  }
}

/** What of it falls into a month: by days, where it was spent over days; by what came, where it is paid for each. */
export function inMonth({ amount, from, to, each }: Spent, month: Month, came: number): number {
  const [first, last] = [dayOf(month), dayOf(lastDay(month))]
  const [begins, ends] = [from === undefined ? first : dayOf(from), to === undefined ? last : dayOf(to)]
  const days = Math.max(0, Math.min(last, ends) - Math.max(first, begins) + 1)
  const part = days / (last - first + 1)
  switch (each) {
    case 'submission':
      return part * came * amount
    case 'month':
      return part * amount
    case 'year':
      return (part * amount) / 12
    case undefined:
      // Without days nobody can say what falls where; then it is the cost of every month.
      return from === undefined || to === undefined ? part * amount : (days / (ends - begins + 1)) * amount
  }
}

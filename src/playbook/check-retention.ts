import type { Note } from './finding.ts'
import type { Playbook } from './playbook.ts'

type Period = Exclude<keyof NonNullable<Playbook['retention']>, 'line' | 'column'>

const ENDED_DAYS = 30
const asNew = 'whoever writes again after that, or whom they send, is a stranger to you'

/** The days below which something that people count on no longer works, and what. */
const least: Readonly<Record<Period, readonly [days: number, lost: string]>> = {
  raw: [7, 'a form whose fields turn out to be read wrongly can no longer be read again'],
  junk: [7, 'whoever was taken for junk by mistake can no longer be found and answered'],
  resolved: [ENDED_DAYS, asNew],
  won: [ENDED_DAYS, asNew],
  lost: [ENDED_DAYS, asNew],
  declined: [ENDED_DAYS, asNew],
  withdrawn: [ENDED_DAYS, asNew],
  unreachable: [ENDED_DAYS, asNew],
  mails: [14, 'whoever takes a lead over can no longer read what was said before'],
  visits: [3, 'what they came for is gone before anybody has prepared to speak with them'],
  calls: [14, 'whoever takes a lead over can no longer read what was said before'],
}

/** To keep little is kind; to forget before the work is done helps nobody. The firm may want it all the same. */
export function checkRetention({ retention }: Playbook, note: Note): void {
  if (!retention) return
  const { line, column, ...periods } = retention
  for (const [name, [days, lost]] of Object.entries(least)) {
    const kept = Object.entries(periods).find(([period]) => period === name)?.[1]
    if (kept === undefined || kept >= days) continue
    const message = `"${name}" is kept for ${kept === 1 ? 'one day' : `${kept} days`}: ${lost}. It is your choice; ${days} days would be enough for that.`
    note({ code: 'kept-too-short', at: { line, column }, message })
  }
}

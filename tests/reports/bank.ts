import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { sharedData } from '../shared-data.ts'

export type Oracle = Readonly<
  Record<
    'hours' | 'n_risk' | 'cif_touch' | 'se_touch' | 'cif_closed' | 'naive_1minusKM_touch',
    readonly number[]
  >
>
export type Application = {
  readonly submittedAt: number
  readonly touchedAt: number | undefined
  readonly endedAt: number | undefined
}

const [events, oracle] = [sharedData('bpi2012/events.csv.gz'), sharedData('bpi2012/first_touch_oracle.json')]
const ENDS = new Set(['A_APPROVED', 'A_REGISTERED', 'A_ACTIVATED', 'A_DECLINED', 'A_CANCELLED'])
const MACHINE = '112'

/** A bank's applications of 2011 and 2012, and what R makes of its first touches; nothing where the data are missing. */
export const bank = ():
  | { readonly applications: readonly Application[]; readonly oracle: Oracle }
  | undefined =>
  events === undefined || oracle === undefined
    ? undefined
    : { applications: applicationsIn(events), oracle: JSON.parse(readFileSync(oracle, 'utf8')) }

function applicationsIn(file: string): readonly Application[] {
  const cases = new Map<string, { submitted: number; touched: number; ended: number }>()
  for (const line of gunzipSync(readFileSync(file)).toString().split('\n').slice(1)) {
    const [id, , activity = '', , resource = '', timestamp] = line.trim().split(',')
    if (id === undefined || timestamp === undefined) continue
    const at = Date.parse(timestamp)
    const known = cases.get(id) ?? { submitted: Infinity, touched: Infinity, ended: Infinity }
    if (activity === 'A_SUBMITTED') known.submitted = at
    if (resource !== '' && resource !== MACHINE) known.touched = Math.min(known.touched, at)
    if (ENDS.has(activity)) known.ended = Math.min(known.ended, at)
    cases.set(id, known)
  }
  const found = (at: number) => (at === Infinity ? undefined : at)
  return Array.from(cases.values(), ({ submitted, touched, ended }) => {
    return { submittedAt: submitted, touchedAt: found(touched), endedAt: found(ended) }
  })
}

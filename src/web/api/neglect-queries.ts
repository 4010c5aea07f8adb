import { queryOptions } from '@tanstack/react-query'
import { CostReport } from '#contract/cost.ts'
import { Done } from '#contract/done.ts'
import {
  DiscretionShown,
  Management,
  MyNumbers,
  NeglectReport,
  Paused,
  Questions,
} from '#contract/neglect.ts'
import { ask } from './ask.ts'
import { asked, QUIET_REFRESH_MS } from './asked.ts'
import { newId } from './ids.ts'

// Asked only on pages that are loaded when somebody opens them.

export const management = () =>
  queryOptions({
    queryKey: ['management'],
    queryFn: ({ signal }) => ask(Management, '/management', { signal }),
    refetchInterval: QUIET_REFRESH_MS,
  })
export const myNumbers = () =>
  queryOptions({
    queryKey: ['my-numbers'],
    queryFn: ({ signal }) => ask(MyNumbers, '/me/numbers', { signal }),
  })
export const myQuestions = () =>
  queryOptions({
    queryKey: ['my-questions'],
    queryFn: ({ signal }) => ask(Questions, '/me/questions', { signal }),
    refetchInterval: QUIET_REFRESH_MS,
  })
export const neglectReport = () =>
  queryOptions({
    queryKey: ['neglect-report'],
    queryFn: ({ signal }) => ask(NeglectReport, '/reports/neglect', { signal }),
  })
export const costReport = (months: { from?: string | undefined; to?: string | undefined } = {}) =>
  queryOptions({
    queryKey: ['cost-report', months],
    queryFn: ({ signal }) => ask(CostReport, `/reports/cost?${asked(months)}`, { signal }),
  })
export const discretion = () =>
  queryOptions({
    queryKey: ['discretion'],
    queryFn: ({ signal }) => ask(DiscretionShown, '/discretion', { signal }),
  })

export const changeDiscretion = (persons: 'managers' | 'themselves') =>
  ask(DiscretionShown, '/discretion', { method: 'PUT', body: { persons } })
export const pauseLeads = (member: string, body: { paused: boolean; reason?: string }) =>
  ask(Paused, `/members/${member}/pauses`, { method: 'POST', body: { id: newId(), ...body } })

/** Says something about a lead that was asked about. */
export const sayOf = (
  lead: string,
  noun: 'explanations' | 'verdicts' | 'reopenings' | 'questions',
  body: object,
) => ask(Done, `/leads/${lead}/${noun}`, { method: 'POST', body: { id: newId(), ...body } })

/** Everything on the screen that may look different afterwards. */
export const shownWithQuestions = (lead: string): readonly (readonly string[])[] => [
  ...['management', 'my-numbers', 'my-questions', 'neglect-report', 'queue', 'leads'].map((key) => [key]),
  ['lead', lead],
]

import { queryOptions } from '@tanstack/react-query'
import { Done } from '#contract/done.ts'
import { HandoffPage, Handoffs, Precedents, ReportPage, type handoffLists } from '#contract/handoff.ts'
import { ask } from './ask.ts'
import { asked, QUIET_REFRESH_MS } from './asked.ts'
import { newId } from './ids.ts'

// Asked only on pages that are loaded when somebody opens them.

export const handoff = (id: string) =>
  queryOptions({
    queryKey: ['handoff', id],
    queryFn: ({ signal }) => ask(HandoffPage, `/handoffs/${id}`, { signal }),
    refetchInterval: QUIET_REFRESH_MS,
  })

/** The lists of those that wait, by whom they wait for. */
export const handoffs = (list: (typeof handoffLists)[number]) =>
  queryOptions({
    queryKey: ['handoffs', list],
    queryFn: ({ signal }) => ask(Handoffs, `/handoffs?${asked({ list })}`, { signal }),
    refetchInterval: QUIET_REFRESH_MS,
  })

export const report = (lead: string) =>
  queryOptions({
    // Under the lead's key: whatever changes that changes this.
    queryKey: ['lead', lead, 'report'],
    queryFn: ({ signal }) => ask(ReportPage, `/leads/${lead}/report`, { signal }),
  })

export const precedents = (q: string, ruling?: 'upheld' | 'overturned') =>
  queryOptions({
    queryKey: ['precedents', q, ruling],
    queryFn: ({ signal }) =>
      ask(Precedents, `/precedents?${asked({ q: q === '' ? undefined : q, ruling })}`, { signal }),
  })

/** Says something about a hand-off or a dispute. A repetition with the same id has the effect of one. */
export const say = (of: `handoffs/${string}` | `disputes/${string}`, body: object) =>
  ask(Done, `/${of}`, { method: 'POST', body: { id: newId(), ...body } })

/** Everything on the screen that may look different afterwards. */
export const shownWith = (id: string, lead: string): readonly (readonly string[])[] => [
  ['handoff', id],
  ['handoffs'],
  ['lead', lead],
  ['queue'],
  ['leads'],
  ['board'],
  ['precedents'],
]

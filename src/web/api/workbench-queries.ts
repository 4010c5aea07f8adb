import { queryOptions } from '@tanstack/react-query'
import { Done } from '#contract/done.ts'
import { DraftSaved, Workbench } from '#contract/workbench.ts'
import { ask, tell } from './ask.ts'
import { asked, QUIET_REFRESH_MS } from './asked.ts'
import { noteServerTime } from './server-clock.ts'
import type { LeadRequests, WordsRead } from './types.ts'

/** A lead on the workbench with all that is asked about it, in one question. */
export const bench = (lead: string) =>
  queryOptions({
    // Under the lead's key: whatever changes that changes this.
    queryKey: ['lead', lead, 'bench'],
    queryFn: async ({ signal }) => noteServerTime(await askBench(lead, signal)),
    refetchInterval: QUIET_REFRESH_MS,
  })

export const askBench = (lead: string, signal?: AbortSignal) =>
  ask(Workbench, `/leads/${lead}/workbench`, signal ? { signal } : {})

/** Who comes first; under the queue's key, so that whoever comes up appears. */
export const first = () =>
  queryOptions({
    queryKey: ['queue', 'bench'],
    queryFn: () => nextOnBench(),
    refetchInterval: QUIET_REFRESH_MS,
  })

/** What comes after this one; what comes first where none is named. */
export const nextOnBench = async (after?: string) =>
  noteServerTime(await ask(Workbench, `/workbench/next?${asked({ after })}`))

export type DraftSaving = { readonly no: number; readonly after: number; readonly words: WordsRead }
export const saveDraft = (lead: string, body: DraftSaving) =>
  ask(DraftSaved, `/leads/${lead}/draft`, { method: 'PUT', body })
export const dropDraft = (lead: string, no: number) =>
  tell(`/leads/${lead}/draft?no=${no}`, { method: 'DELETE' })
export const saveReport = (lead: string, body: LeadRequests['report']) =>
  ask(Done, `/leads/${lead}/report`, { method: 'POST', body })

/** The last word before the page is gone: nobody waits for the answer. */
export function sayGoodbye(lead: string, body: DraftSaving): void {
  void fetch(`/api/v1/leads/${lead}/draft`, {
    ...{ method: 'PUT', keepalive: true, credentials: 'same-origin', body: JSON.stringify(body) },
    headers: { 'content-type': 'application/json' },
  }).catch(() => undefined)
}

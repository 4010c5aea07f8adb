import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ByHandSource } from '#contract/by-hand.ts'
import { Forms } from '#contract/forms.ts'
import { FormHooks, NotifiedLeads, Refusals } from '#contract/hooks.ts'
import { EarlyTouches } from '#contract/early-touches.ts'
import { ImportJob, ImportJobs, ImportPreview } from '#contract/import.ts'
import { MailboxList, SetAside } from '#contract/mailbox.ts'
import { Objectives } from '#contract/objectives.ts'
import { ResponseReport } from '#contract/report.ts'
import { Preview, Source } from '#contract/source.ts'
import { RawSubmission, Submissions } from '#contract/form-submissions.ts'
import { Outbox } from '#contract/workspace.ts'
import { TelephoneDoor } from '#contract/telephone.ts'
import type { ReportFilters } from '../report/filters.ts'
import { ask } from './ask.ts'
import { asked, QUIET_REFRESH_MS } from './asked.ts'
import type { FieldRule, OutboxShelf } from './types.ts'

const IMPORT_REFRESH_MS = 1_000
const OBJECTIVES_REFRESH_MS = 15_000

// Asked only on pages that are loaded when somebody opens them, so that the first page needn't bring their schemas along.

export const forms = () =>
  queryOptions({ queryKey: ['forms'], queryFn: ({ signal }) => ask(Forms, '/forms', { signal }) })

export const telephone = () =>
  queryOptions({
    queryKey: ['telephone'],
    queryFn: ({ signal }) => ask(TelephoneDoor, '/telephone', { signal }),
  })

export const responseReport = (filters: ReportFilters) =>
  queryOptions({
    queryKey: ['report', 'response', filters],
    queryFn: ({ signal }) => ask(ResponseReport, `/reports/response?${asked(filters)}`, { signal }),
    refetchInterval: QUIET_REFRESH_MS,
  })

/** Today's numbers follow a moment after what they tell of; asking again now and then catches up with that, and with time itself. */
export const objectives = () =>
  queryOptions({
    // Under the queue's key: whatever changes that changes these.
    queryKey: ['queue', 'objectives'],
    queryFn: ({ signal }) => ask(Objectives, '/objectives', { signal }),
    refetchInterval: OBJECTIVES_REFRESH_MS,
    throwOnError: false,
  })

/** Of the report's filters those that a touch knows. */
export const earlyTouches = ({ from, to, segment, team, member }: ReportFilters) =>
  queryOptions({
    queryKey: ['early-touches', from, to, segment, team, member],
    refetchInterval: QUIET_REFRESH_MS,
    queryFn: ({ signal }) =>
      ask(EarlyTouches, `/early-touches?${asked({ from, to, segment, team, member })}`, { signal }),
    throwOnError: false,
  })

export const hooks = (form: string) =>
  queryOptions({
    queryKey: ['hooks', form],
    queryFn: ({ signal }) => ask(FormHooks, `/forms/${form}/hooks`, { signal }),
  })

export const notifiedLeads = () =>
  queryOptions({
    queryKey: ['notified'],
    queryFn: ({ signal }) => ask(NotifiedLeads, '/notified-leads', { signal }),
    refetchInterval: QUIET_REFRESH_MS,
  })

export const byHand = () =>
  queryOptions({
    queryKey: ['by-hand'],
    queryFn: ({ signal }) => ask(ByHandSource, '/by-hand', { signal }),
    refetchInterval: QUIET_REFRESH_MS,
  })

export const submissions = (form: string) =>
  queryOptions({
    queryKey: ['submissions', form],
    queryFn: ({ signal }) => ask(Submissions, `/forms/${form}/submissions`, { signal }),
  })

export const rawSubmission = (id: string) =>
  queryOptions({
    queryKey: ['raw', id],
    queryFn: ({ signal }) => ask(RawSubmission, `/submissions/${id}/raw`, { signal }),
  })

export const refusals = (form: string) =>
  queryOptions({
    queryKey: ['refusals', form],
    queryFn: ({ signal }) => ask(Refusals, `/forms/${form}/refusals`, { signal }),
    refetchInterval: QUIET_REFRESH_MS,
  })

export const source = (form: string) =>
  queryOptions({
    queryKey: ['source', form],
    queryFn: ({ signal }) => ask(Source, `/forms/${form}/source`, { signal }),
  })

export const fieldMapPreview = (form: string, map: readonly FieldRule[]) =>
  queryOptions({
    queryKey: ['field-map-preview', form, map],
    queryFn: ({ signal }) =>
      ask(Preview, `/forms/${form}/field-map/preview`, { method: 'POST', body: { map }, signal }),
  })

export const imports = () =>
  queryOptions({ queryKey: ['imports'], queryFn: ({ signal }) => ask(ImportJobs, '/imports', { signal }) })

/** Asked again every second while it is under way; nothing else tells of it. */
export const importJob = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => ask(ImportJob, `/imports/${id}`, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'running' || data?.state === 'waiting' ? IMPORT_REFRESH_MS : false,
  })

export const importPreview = (id: string) =>
  queryOptions({
    queryKey: ['import-preview', id],
    queryFn: ({ signal }) => ask(ImportPreview, `/imports/${id}/preview`, { signal }),
    staleTime: Infinity,
  })

export const mailboxes = () =>
  queryOptions({
    queryKey: ['mailboxes'],
    queryFn: ({ signal }) => ask(MailboxList, '/mailboxes', { signal }),
  })

export const setAside = (mailbox: string) =>
  queryOptions({
    queryKey: ['set-aside', mailbox],
    queryFn: ({ signal }) => ask(SetAside, `/mailboxes/${mailbox}/set-aside`, { signal }),
  })

export type OutboxFilters = {
  readonly shelf?: OutboxShelf | undefined
  readonly address?: string | undefined
}
export const outbox = (filters: OutboxFilters) =>
  infiniteQueryOptions({
    queryKey: ['outbox', filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam: after }) =>
      ask(Outbox, `/outbox?${asked({ ...filters, after })}`, { signal }),
    getNextPageParam: ({ next }) => next,
  })

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ImportJob, ImportJobs, ImportPreview } from '#contract/import.ts'
import { MailboxList, SetAside } from '#contract/mailbox.ts'
import { LeadDetail, LeadPage, Queue } from '#contract/lead.ts'
import {
  Board,
  Forms,
  InvitationState,
  Keys,
  Me,
  Members,
  Outbox,
  RawSubmission,
  Segments,
  SetupState,
  Submissions,
  Teams,
} from '#contract/workspace.ts'
import { ResponseReport } from '#contract/report.ts'
import type { BehindNumber, ReportFilters } from '../report/filters.ts'
import { FormHooks, NotifiedLeads } from '#contract/hooks.ts'
import { Preview, Source } from '#contract/source.ts'
import { ask } from './ask.ts'
import type { FieldRule } from './types.ts'
import { noteClockMode, noteServerTime } from './server-clock.ts'

/** Live changes come by the stream; this is for what only time changes, and for a stream that is blocked. */
const QUIET_REFRESH_MS = 60_000
const IMPORT_REFRESH_MS = 1_000

export type LeadFilters = BehindNumber & {
  readonly status?: 'open' | 'resolved' | undefined
  readonly segment?: string | undefined
  readonly team?: string | undefined
  readonly owner?: string | undefined
  readonly history?: 'only' | 'with' | undefined
}

export const me = () =>
  queryOptions({
    queryKey: ['me'],
    queryFn: async ({ signal }) => {
      const answer = await ask(Me, '/me', { signal })
      noteClockMode(answer.clock)
      return answer
    },
  })

export const queue = () =>
  queryOptions({
    queryKey: ['queue'],
    queryFn: async ({ signal }) => noteServerTime(await ask(Queue, '/queue', { signal })),
    refetchInterval: QUIET_REFRESH_MS,
  })

/** A page of leads after another, the youngest first. */
export const leads = (filters: LeadFilters) =>
  infiniteQueryOptions({
    queryKey: ['leads', filters],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ signal, pageParam: after }) =>
      noteServerTime(await ask(LeadPage, `/leads?${asked({ ...filters, after })}`, { signal })),
    getNextPageParam: ({ next }) => next,
  })

export const segments = () =>
  queryOptions({
    queryKey: ['segments'],
    queryFn: ({ signal }) => ask(Segments, '/segments', { signal }),
  })

const asked = (filters: LeadFilters & { readonly after?: string | undefined }): string =>
  new URLSearchParams(
    Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString()

export const lead = (id: string) =>
  queryOptions({
    queryKey: ['lead', id],
    queryFn: async ({ signal }) => noteServerTime(await ask(LeadDetail, `/leads/${id}`, { signal })),
    refetchInterval: QUIET_REFRESH_MS,
  })

export const board = () =>
  queryOptions({
    queryKey: ['board'],
    queryFn: async ({ signal }) => noteServerTime(await ask(Board, '/board', { signal })),
    refetchInterval: QUIET_REFRESH_MS,
  })

export const responseReport = (filters: ReportFilters) =>
  queryOptions({
    queryKey: ['report', 'response', filters],
    queryFn: ({ signal }) => ask(ResponseReport, `/reports/response?${asked(filters)}`, { signal }),
    refetchInterval: QUIET_REFRESH_MS,
  })

export const forms = () =>
  queryOptions({ queryKey: ['forms'], queryFn: ({ signal }) => ask(Forms, '/forms', { signal }) })

export const submissions = (form: string) =>
  queryOptions({
    queryKey: ['submissions', form],
    queryFn: ({ signal }) => ask(Submissions, `/forms/${form}/submissions`, { signal }),
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

export const rawSubmission = (id: string) =>
  queryOptions({
    queryKey: ['raw', id],
    queryFn: ({ signal }) => ask(RawSubmission, `/submissions/${id}/raw`, { signal }),
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

export const outbox = () =>
  queryOptions({ queryKey: ['outbox'], queryFn: ({ signal }) => ask(Outbox, '/outbox', { signal }) })

export const members = () =>
  queryOptions({ queryKey: ['members'], queryFn: ({ signal }) => ask(Members, '/members', { signal }) })

export const teams = () =>
  queryOptions({ queryKey: ['teams'], queryFn: ({ signal }) => ask(Teams, '/teams', { signal }) })

export const keys = () =>
  queryOptions({ queryKey: ['keys'], queryFn: ({ signal }) => ask(Keys, '/keys', { signal }) })

export const setupState = () =>
  queryOptions({ queryKey: ['setup'], queryFn: ({ signal }) => ask(SetupState, '/setup', { signal }) })

export const invitation = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => ask(InvitationState, `/invitations/${encodeURIComponent(token)}`, { signal }),
  })

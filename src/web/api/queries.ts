import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { LeadDetail, LeadPage, Queue } from '#contract/lead.ts'
import {
  Board,
  InvitationState,
  Keys,
  Me,
  Members,
  Segments,
  SetupState,
  Teams,
} from '#contract/workspace.ts'
import type { BehindNumber } from '../report/filters.ts'
import { ask } from './ask.ts'
import { asked, QUIET_REFRESH_MS } from './asked.ts'
import { noteClockMode, noteServerTime } from './server-clock.ts'

export type LeadFilters = BehindNumber & {
  readonly status?: 'open' | 'resolved' | undefined
  readonly segment?: string | undefined
  readonly team?: string | undefined
  readonly owner?: string | undefined
  readonly history?: 'only' | 'with' | undefined
  /** Those whom a backtest would move from one segment to another. */
  readonly backtest?: string | undefined
  readonly was?: string | undefined
  readonly wouldBe?: string | undefined
  readonly became?: string | undefined
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

import { queryOptions } from '@tanstack/react-query'
import { Backtest, Backtests } from '#contract/backtest.ts'
import { ask, tell } from './ask.ts'
import type { BacktestAsked } from './types.ts'

const url = '/playbook/backtests'
const RUNNING_REFRESH_MS = 1_000

export const backtests = () =>
  queryOptions({ queryKey: ['backtests'], queryFn: ({ signal }) => ask(Backtests, url, { signal }) })

/** Asked again every second while it runs; nothing else tells of it. */
export const backtest = (id: string) =>
  queryOptions({
    queryKey: ['backtest', id],
    queryFn: ({ signal }) => ask(Backtest, `${url}/${id}`, { signal }),
    refetchInterval: ({ state: { data } }) => (data?.state === 'running' ? RUNNING_REFRESH_MS : false),
    throwOnError: false,
  })

export const beginBacktest = (body: BacktestAsked) => ask(Backtest, url, { method: 'POST', body })
export const cancelBacktest = (id: string) => tell(`${url}/${id}`, { method: 'DELETE' })

import { readFileSync } from 'node:fs'
import type { Scale } from '#domain/statistics/limits.ts'
import { sharedData } from '../shared-data.ts'

export type Numbers = readonly (number | null)[]
type Curve = Readonly<
  Record<
    | 'time'
    | 'lower'
    | 'upper'
    | 'surv'
    | 'std_err'
    | 'all_time'
    | 'all_n_risk'
    | 'all_n_event'
    | 'all_n_censor'
    | 'all_surv',
    Numbers
  >
> & {
  readonly quantile: {
    readonly p: Numbers
    readonly q: Numbers
    readonly lower: Numbers
    readonly upper: Numbers
  }
}
type Oracles = {
  readonly aml: {
    readonly data: { readonly time: Numbers; readonly status: Numbers; readonly group: readonly string[] }
    readonly rmst: readonly { readonly tau: number; readonly rmst: number; readonly se: number }[]
    readonly logrank: {
      readonly observed: Numbers
      readonly expected: Numbers
      readonly chisq: number
      readonly p: number
    }
    readonly peto: {
      readonly observed: Numbers
      readonly expected: Numbers
      readonly chisq: number
      readonly p: number
    }
  } & Readonly<Record<'all' | 'maintained' | 'nonmaintained', Readonly<Record<Scale, Curve>>>>
  readonly toy_cr: {
    readonly time: Numbers
    readonly event: Numbers
    readonly aj: Readonly<Record<string, Numbers>>
    readonly naive_1mKM_responded: Numbers
  }
  readonly left_trunc: Readonly<
    Record<'start' | 'stop' | 'event' | 'time' | 'n_risk' | 'n_event' | 'surv' | 'std_err', Numbers>
  >
  readonly proportions: readonly {
    readonly x: number
    readonly n: number
    readonly wilson: readonly [number, number]
  }[]
}

const file = sharedData('survival/oracles.json')
/** What R computed, where the data lie beside the checkout. */
export const oracles: Oracles = file === undefined ? undefined : JSON.parse(readFileSync(file, 'utf8'))

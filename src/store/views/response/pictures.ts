import type { Counted } from '#domain/response/cut-table.ts'
import type { ClockName } from '#domain/response/dimensions.ts'
import type { Bin, Seen } from '#domain/response/picture.ts'
import type { ResponseAsked } from './asked.ts'
import type { Waiting } from './waiting.ts'

/** Which segments an objective is set for, and the times that must be exact for them. */
export type Goals = ReadonlyMap<
  ClockName,
  { readonly segments: readonly string[]; readonly at: readonly number[] }
>

export const owedNames = ['leads', 'claimed', 'kept', 'late', 'broken', 'owed', 'early'] as const
/** What became of the first answers that were owed, and how many of those given are only claimed. */
export type Owed = Readonly<Record<(typeof owedNames)[number], number>>
export const noneOwed: Owed = { leads: 0, claimed: 0, kept: 0, late: 0, broken: 0, owed: 0, early: 0 }

/** The very moments, each as a cut of its own, of everybody or of a value. */
export type Moments = (value: string | undefined) => readonly Counted[]

/** What was seen of everybody, of each value of the dimension asked for, and of the segments that have an objective, on its clock. */
export type Pictures = {
  readonly cuts: Float64Array
  readonly all: Seen
  readonly groups: ReadonlyMap<string, Seen>
  readonly goals: ReadonlyMap<ClockName, ReadonlyMap<string, Seen>>
  readonly owed: Owed
  readonly momentsIn: (bins: readonly Bin[]) => Promise<Moments>
}
export type Picturing = {
  readonly asked: ResponseAsked
  readonly waiting: readonly Waiting[]
  readonly goals: Goals
}

/** Every name that occurs, once. */
export const namesIn = (...lists: readonly Iterable<string>[]): readonly string[] => [
  ...new Set(lists.flatMap((names) => [...names])),
]

import type { SourceRefusal } from '#domain/source/ledger.ts'
import type { Problem } from './problem.ts'

/** What can be wrong with what is said about a source. */
export const sourceProblems: Readonly<Record<SourceRefusal['code'], Problem>> = {
  costs_overlap: {
    status: 422,
    title: 'Two of these costs are for the same day.',
    next: 'Let each day have one cost: end the first before the next begins.',
  },
  days_reversed: {
    status: 422,
    title: 'This ends before it begins.',
    next: 'Put the earlier day first.',
  },
}

import type { Reading } from '../reading.ts'

/** What a signal noticed, in words for a person. */
export type Noticed = string | undefined
export type Signal = (reading: Reading) => Noticed

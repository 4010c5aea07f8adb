import { spoken } from '../time/spoken.ts'
import type { Promised } from './submission.ts'

/** "One of us will write to you by Monday 2 March, 09:15 (London time)." */
export function spokenPromise({ what, by }: Promised, zone: { zone: string; locale?: string }): string {
  const words = what.trim().replace(/[.\s]+$/, '')
  return by === null ? `${words}.` : `${words} by ${spoken(by, zone)}.`
}

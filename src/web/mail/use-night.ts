import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { theirHours } from '../api/day-queries.ts'
import type { LeadDetail } from '../api/types.ts'
import { nightWords, type NightWords } from './night-words.ts'

export type When = 'now' | 'their hours'
export type Night = {
  /** Undefined where a mail goes at once. */
  readonly words: NightWords | undefined
  readonly when: When
  readonly choose: (when: When) => void
  /** What goes along with the mail: nothing where nothing was asked. */
  readonly asked: { readonly when?: When }
}

/** Whether it is night with whoever is written to, and what the writer makes of that. */
export function useNight({ lead, prospect }: Pick<LeadDetail, 'lead' | 'prospect'>): Night {
  const { data } = useQuery(theirHours(lead.id))
  const [when, choose] = useState<When>('their hours')
  const words = data && nightWords(data, prospect.name || 'this person')
  return { words, when, choose, asked: words ? { when } : {} }
}

/** What the button says: when the mail goes, where that isn't at once. */
export const sendsAt = ({ words, when }: Night, label: string): string =>
  words && when === 'their hours' ? `${label} at ${words.goes}` : label

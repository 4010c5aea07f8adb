import type { HeldCard, ReleaseRequest } from '../api/types.ts'

/** What a release is to teach, as it stands in the form. */
export type Teach = { readonly sender: boolean; readonly domain: boolean; readonly phrase: string }

export const usually: Teach = { sender: true, domain: false, phrase: '' }

export const PHRASE_CHARS_MIN = 8

export function taughtBy({ sender, domain, phrase }: Teach): NonNullable<ReleaseRequest['teach']> {
  const words = phrase.trim()
  return { sender, domain, ...(words.length >= PHRASE_CHARS_MIN && { phrase: words }) }
}

export const canTeach = ({ teachable }: Pick<HeldCard, 'teachable'>): boolean =>
  teachable.sender !== null || teachable.domain !== null

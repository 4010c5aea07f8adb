import { Ban, Bug, Keyboard, Megaphone, UserRoundX } from 'lucide-react'
import type { HeldCard } from '../api/types.ts'
import type { Look } from '../ui/StatusBadge.tsx'

const junk: Readonly<Partial<Record<HeldCard['class'], Look>>> = {
  pitch: { label: 'A pitch', tone: 'quiet', icon: Megaphone },
  spam: { label: 'Spam', tone: 'quiet', icon: Bug },
  gibberish: { label: 'Gibberish', tone: 'quiet', icon: Keyboard },
  fake: { label: 'A made-up person', tone: 'quiet', icon: UserRoundX },
}

/** What screening takes it for. */
export const classLook = (kind: HeldCard['class']): Look =>
  junk[kind] ?? { label: kind, tone: 'quiet', icon: Ban }

export const whoWrote = ({ name, email }: Pick<HeldCard, 'name' | 'email'>): string =>
  name ?? email ?? 'Somebody without a name'

const ways: Readonly<Record<NonNullable<HeldCard['decided']>['how'], string>> = {
  released: 'Released',
  confirmed: 'Confirmed as junk',
  unseen: 'Taken for junk, as nobody had looked in time',
}

export const decidedWords = ({ how, by }: NonNullable<HeldCard['decided']>): string =>
  by === null ? ways[how] : `${ways[how]} by ${by.name}`

export const people = (count: number): string => (count === 1 ? '1 inquiry' : `${count} inquiries`)

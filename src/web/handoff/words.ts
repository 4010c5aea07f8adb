import { ArrowRight, Check, CircleDashed, CircleSlash, Scale, ThumbsDown, Undo2 } from 'lucide-react'
import type { HandoffRead } from '../api/types.ts'
import type { Look } from '../ui/StatusBadge.tsx'

type Offer = HandoffRead['offers'][number]

export const offerLooks: Record<Offer['state'], Look> = {
  open: { label: 'Waits for an answer', tone: 'soon', icon: CircleDashed },
  accepted: { label: 'Accepted', tone: 'good', icon: Check },
  'passed on': { label: 'Went to the next', tone: 'quiet', icon: ArrowRight },
  dropped: { label: 'No longer offered', tone: 'quiet', icon: CircleSlash },
  rejected: { label: 'Rejected', tone: 'urgent', icon: ThumbsDown },
  left: { label: 'Rejected, and left so', tone: 'quiet', icon: ThumbsDown },
  disputed: { label: 'Disputed', tone: 'soon', icon: Scale },
  upheld: { label: 'Rejection upheld', tone: 'quiet', icon: Scale },
  overturned: { label: 'Rejection overturned', tone: 'good', icon: Undo2 },
}

/** How far the news has come, in the words of a receipt. */
export const receiptWords: Record<Offer['receipts'][number]['receipt'], string> = {
  queued: 'mail written',
  mailed: 'taken by their mail server',
  refused: 'refused by their mail server',
  notified: 'shown on their screen',
  opened: 'opened',
}

export const nextWords: Record<NonNullable<Offer['ruling']>['next'], string> = {
  'qualify again': 'it is qualified further',
  nurture: 'it goes to nurture',
  decline: 'the prospect gets a polite no',
  reroute: 'it goes to another representative',
  back: 'it goes back to whoever rejected it',
  another: 'it goes to another representative',
}

export const passedWords: Record<NonNullable<Offer['passedOn']>['because'], string> = {
  'not accepted in time': 'it was not accepted in time',
  'has left': 'they have left',
  'by a colleague': 'a colleague passed it on',
}

/** Why somebody who was asked can't accept it any more. */
export const lateWords: Readonly<Record<string, string>> = {
  handoff_taken: 'A colleague was faster and has accepted it. Leave it with them; the next one may be yours.',
  handoff_moved_on:
    'It has gone on to a colleague. If you still want it, ask the qualifier or a manager to pass it back to you.',
}

export const needWords: Readonly<Record<string, string>> = {
  criterion: 'the criterion that fails',
  note: 'what was said',
  reason: 'what was said',
  touch: 'the contact that it rests on',
  conversation: 'the conversation that it rests on',
}

type Rating = Offer['ratings'][number]
export type WrongPart = Rating['wrong'][number]
export type ProspectClass = NonNullable<Rating['class']>
export const partWords: Record<WrongPart, string> = {
  name: 'Their name',
  phone: 'Their number',
  mail: 'Their address',
  company: 'Their company',
  place: 'Where they are',
  need: 'What they need',
}
export const classWords: Record<ProspectClass, string> = {
  buyer: 'Somebody who buys',
  comparing: 'Somebody who compares',
  learning: 'Somebody who learns',
  student: 'A student',
  supplier: 'A supplier',
  junk: 'Nobody: it was junk',
}
export const isPart = (word: string): word is WrongPart => Object.hasOwn(partWords, word)
export const isClass = (word: string): word is ProspectClass => Object.hasOwn(classWords, word)

import { Mail, RotateCcw, Send, Undo2, type LucideIcon } from 'lucide-react'
import type { LedgerEvent } from '../api/types.ts'
import { clockTime, msOf } from '../ui/time.ts'
import type { Tone } from '../ui/StatusBadge.tsx'
import { takenBackLabels } from './choices.ts'
import { text } from './event-words.ts'

type Telling = { readonly event: LedgerEvent; readonly who: string }
type Told = { readonly icon: LucideIcon; readonly tone: Tone; readonly sentence: string }

/** What becomes of mails that were written at night on their reader's clock. */
export const putOffTellings: Readonly<Record<string, (telling: Telling) => Told>> = {
  MailRequeued: ({ who }) => ({
    ...{ icon: RotateCcw, tone: 'calm', sentence: `${who} asked for one more try of the mail.` },
  }),
  MailReleased: ({ event, who }) => ({
    ...{ icon: Send, tone: 'quiet' },
    sentence:
      text(event, 'because') === 'asked'
        ? `${who} sent the mail sooner.`
        : 'It is morning there: the mail goes.',
  }),
  MailHeld: () => ({
    ...{ icon: Mail, tone: 'soon' },
    sentence: 'They let us hear something before our mail had left, so it waits for a word of ours.',
  }),
  MailTakenBack: ({ event, who }) => ({
    ...{ icon: Undo2, tone: 'calm' },
    sentence:
      text(event, 'because') === 'asked'
        ? `${who} took the mail back: it never left.`
        : `The mail never left: ${takenBackLabels[text(event, 'because')] ?? text(event, 'because')}.`,
  }),
}

/** When a mail is to go that was put off; nothing of one that goes at once. */
export function putOffUntil(event: LedgerEvent): string {
  const until = text(event, 'notBefore')
  return until === '' ? '' : ` It goes ${clockTime(until, msOf(event.at))}, for it was night with them.`
}

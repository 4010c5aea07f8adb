import {
  ArrowRight,
  Check,
  ClipboardList,
  Eye,
  Handshake,
  Scale,
  Star,
  ThumbsDown,
  Undo2,
} from 'lucide-react'
import type { LedgerEvent } from '../api/types.ts'
import type { Tone } from '../ui/StatusBadge.tsx'

type Told = {
  readonly icon: typeof Check
  readonly tone: Tone
  readonly sentence: string
  readonly words?: string | undefined
}
type Telling = {
  readonly event: LedgerEvent
  readonly who: string
  readonly name: (id: string | undefined) => string
}

const text = ({ data }: LedgerEvent, key: string): string => {
  const value = data[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
const secret = (event: LedgerEvent, key: string): string | undefined => {
  const value = event.private?.[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}
const told = (icon: Told['icon'], tone: Tone, sentence: string, words?: string): Told => ({
  ...{ icon, tone, sentence, words },
})
const steps: Readonly<Record<string, string>> = {
  queued: 'The mail about the hand-off was written.',
  mailed: 'Their mail server took the mail about the hand-off',
  notified: 'The hand-off was shown on the screen',
  opened: 'The hand-off was opened',
}

/** What happened to the passing of a lead, as plain sentences. */
export const handoffTellings: Readonly<Record<string, (telling: Telling) => Told>> = {
  ReportSaved: ({ event, who }) =>
    told(
      ClipboardList,
      'quiet',
      `${who} saved the qualification report (revision ${text(event, 'revision')}).`,
    ),
  HandoffOffered: ({ event, who, name }) => {
    const to = text(event, 'to') === '' ? 'a whole team' : name(text(event, 'to'))
    return told(Handshake, 'calm', `${who} handed it to ${to}.`, secret(event, 'reason'))
  },
  HandoffReceived: ({ event, name }) => {
    const member = text(event, 'member')
    const step = steps[text(event, 'receipt')] ?? 'The news of the hand-off came further'
    return told(Eye, 'quiet', member === '' ? `${step}.` : `${step} (${name(member)}).`)
  },
  HandoffAccepted: ({ who }) => told(Check, 'good', `${who} accepted the hand-off.`),
  HandoffPassedOn: ({ event }) =>
    told(
      ArrowRight,
      'soon',
      `The hand-off went to the next: ${text(event, 'because')}.`,
      secret(event, 'reason'),
    ),
  HandoffRejected: ({ event, who }) => {
    const criterion = text(event, 'criterion')
    const reason = `${text(event, 'reason')}${criterion === '' ? '' : `, ${criterion}`}`
    return told(ThumbsDown, 'urgent', `${who} rejected the hand-off: ${reason}.`, secret(event, 'note'))
  },
  RejectionLeft: ({ event, who }) =>
    told(
      Undo2,
      'quiet',
      text(event, 'because') === 'agreed'
        ? `${who} agreed with the rejection.`
        : 'Nobody disputed the rejection in time.',
    ),
  HandoffDisputed: ({ event, who, name }) =>
    told(
      Scale,
      'soon',
      `${who} disputed the rejection; ${name(text(event, 'arbiter'))} rules on it.`,
      secret(event, 'grounds'),
    ),
  ArbiterNamed: ({ event, name }) =>
    told(Scale, 'calm', `${name(text(event, 'arbiter'))} rules on the dispute from here on.`),
  DisputeAnswered: ({ event, who }) =>
    told(Scale, 'quiet', `${who} said to the dispute:`, secret(event, 'words')),
  DisputeRuled: ({ event, who }) =>
    told(Scale, 'good', `${who} ruled: the rejection is ${text(event, 'ruling')}.`, secret(event, 'because')),
  HandoffRated: ({ event, who }) =>
    told(
      Star,
      'quiet',
      `${who} found the hand-off ${event.data['useful'] === true ? 'useful' : 'of no use'}.`,
      secret(event, 'note'),
    ),
}

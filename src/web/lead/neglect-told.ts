import { CircleHelp, Eye, MessageSquareText, Scale, type LucideIcon } from 'lucide-react'
import type { LedgerEvent } from '../api/types.ts'
import type { Tone } from '../ui/StatusBadge.tsx'

type Told = {
  readonly icon: LucideIcon
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
  return typeof value === 'string' ? value : ''
}
const words = (event: LedgerEvent): string | undefined => {
  const value = event.private?.['words']
  return typeof value === 'string' && value !== '' ? value : undefined
}

const settled: Readonly<Record<string, string>> = {
  explained: 'The explanation was accepted.',
  repaired: 'It was put right, so the question is settled.',
  reassigned: 'Somebody else has it now, so the question is settled.',
  reopened: 'The lead goes on, so the question is settled.',
  'nothing to ask': 'A manager says that there was nothing to ask.',
  'moved on': 'The question is settled: there is nobody left whom it concerns.',
}

/** What was asked about how the lead was treated, as plain sentences. */
export const neglectTellings: Readonly<Record<string, (telling: Telling) => Told>> = {
  NeglectAsked: ({ event, name }) => ({
    ...{ icon: CircleHelp, tone: 'soon', words: words(event) },
    sentence: `${name(text(event, 'member'))} was asked about it (${text(event, 'signal') || 'by a colleague'}).`,
  }),
  NeglectExplained: ({ event, who }) => ({
    ...{ icon: MessageSquareText, tone: 'calm', words: words(event) },
    sentence: `${who} explained it:`,
  }),
  NeglectShown: ({ event }) => ({
    ...{ icon: Eye, tone: 'urgent' },
    sentence:
      text(event, 'because') === 'not accepted'
        ? 'The explanation was not accepted; managers see it.'
        : 'It was not explained in its time; managers see it.',
  }),
  NeglectSettled: ({ event }) => ({
    ...{ icon: Scale, tone: 'good', words: words(event) },
    sentence: settled[text(event, 'how')] ?? 'The question is settled.',
  }),
  NeglectSpared: ({ event }) => ({
    ...{ icon: CircleHelp, tone: 'quiet' },
    sentence:
      text(event, 'because') === 'away'
        ? 'Nobody was asked about the silence, because they were away.'
        : 'Nobody was asked about it, because nobody is there who could answer.',
  }),
}

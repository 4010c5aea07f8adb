import { pitchRules } from './pitch-rules.ts'
import type { SignalCode } from './signals.ts'

export type Holdable = {
  readonly says: string
  /** Not looked at where the playbook switches this off. */
  readonly signals: readonly SignalCode[]
  /** The default rules that go by it; where none does, the signals hold by themselves. */
  readonly rules?: readonly string[]
}

const pitches = pitchRules

/** What a playbook can hold an inquiry by, in its words. Each brings what protects a buyer from it. */
export const holdables = {
  'honeypot filled': {
    says: 'A field that people cannot see was filled in.',
    signals: ['honeypot'],
    rules: ['filled in by a program'],
  },
  'filled too fast': { says: 'Filled in faster than people type.', signals: ['filled_too_fast'] },
  'no proof of work': {
    says: 'The proof of work that the form makes is missing, as it is without a script.',
    signals: ['no_proof_of_work'],
  },
  'replayed proof of work': {
    says: 'The proof of work was used before.',
    signals: ['replayed_proof_of_work'],
    rules: ['sent again by a program'],
  },
  probes: {
    says: 'Scripts and formulas for machines.',
    signals: ['probe'],
    rules: ['probes of our machines'],
  },
  links: {
    says: 'Links as spam writes them.',
    signals: [
      'link_markup',
      'link_in_name',
      'hidden_link',
      'cheap_link',
      'cheap_sender',
      'links_home',
      'many_links',
      'bare_link',
    ],
    rules: [
      'links for pages',
      'links for names',
      'hidden links',
      'cheap links',
      'cheap senders',
      'cheap senders, and the way there',
      'many links',
      'bare links',
    ],
  },
  bait: {
    says: 'Winnings, pills, money for nothing.',
    signals: ['lure', 'baited', 'baited_much'],
    rules: ['bait', 'bait and hook', 'bait and hooks'],
  },
  gibberish: {
    says: 'Letters that are no words.',
    signals: ['gibberish', 'gibberish_name'],
    rules: ['no words', 'no name'],
  },
  'made-up people': {
    says: 'Names and addresses of nobody.',
    signals: ['nobodys_name', 'nobodys_firm', 'made_up_address', 'trial'],
    rules: ['nobody', 'nobody of nowhere', 'trials', 'made-up addresses', 'names of nobody'],
  },
  contradictions: {
    says: 'Fields that contradict each other.',
    signals: ['contradiction'],
    rules: ['fields that contradict each other'],
  },
  'throw-away addresses': {
    says: 'Addresses made to be thrown away.',
    signals: ['disposable_address'],
    rules: ['throw-away addresses'],
  },
  'undeliverable addresses': {
    says: 'Nothing can be delivered to the address.',
    signals: ['undeliverable_address'],
    rules: ['addresses that reach nobody'],
  },
  'sales pitch': {
    says: 'Somebody who wants to sell, and asks nothing.',
    signals: [...new Set(pitches.flatMap(({ when }) => when))],
    rules: pitches.map(({ name }) => name),
  },
  'words of sellers': {
    says: 'Words, and parts of words, that sellers write far more often than others do.',
    signals: ['reads_like_selling', 'reads_like_asking'],
    rules: ['words of sellers'],
  },
  'same text': {
    says: 'The same words came under other names or to other forms.',
    signals: ['same_text'],
    rules: ['one text to many'],
  },
  'network burst': {
    says: 'Many from one network within minutes, without proof of work.',
    signals: ['network_burst'],
    rules: ['bursts without proof'],
  },
} as const satisfies Readonly<Record<string, Holdable>>

export type HoldableName = keyof typeof holdables
// The keys of the list are the names.
export const holdableNames = Object.keys(holdables) as readonly HoldableName[]

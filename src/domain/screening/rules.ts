import type { JunkKind } from './inquiry.ts'
import { pitchRules } from './pitch-rules.ts'
import type { SignalCode } from './signals.ts'

/** One sentence of screening: when all of these are noticed and none of those, this is done. */
export type ScreeningRule = {
  readonly name: string
  readonly when: readonly SignalCode[]
  readonly unless?: readonly SignalCode[]
} & ({ readonly verdict: 'pass' } | { readonly verdict: 'hold'; readonly as: JunkKind })

/** The first that applies decides; what none speaks of passes. */
export const defaultRules: readonly ScreeningRule[] = [
  { name: 'whom we learned to trust', when: ['trusted'], verdict: 'pass' },
  { name: 'filled in by a program', when: ['honeypot'], verdict: 'hold', as: 'spam' },
  { name: 'sent again by a program', when: ['replayed_proof_of_work'], verdict: 'hold', as: 'spam' },
  { name: 'probes of our machines', when: ['probe'], unless: ['asks'], verdict: 'hold', as: 'spam' },
  { name: 'links for pages', when: ['link_markup'], verdict: 'hold', as: 'spam' },
  { name: 'links for names', when: ['link_in_name'], verdict: 'hold', as: 'spam' },
  { name: 'bait', when: ['lure'], unless: ['asks_much'], verdict: 'hold', as: 'spam' },
  { name: 'bait and hook', when: ['baited'], unless: ['asks', 'another_road'], verdict: 'hold', as: 'spam' },
  {
    name: 'bait and hooks',
    when: ['baited_much'],
    unless: ['asks_much', 'wants'],
    verdict: 'hold',
    as: 'spam',
  },
  { name: 'hidden links', when: ['hidden_link'], unless: ['asks'], verdict: 'hold', as: 'spam' },
  { name: 'cheap links', when: ['cheap_link'], unless: ['asks'], verdict: 'hold', as: 'spam' },
  { name: 'cheap senders', when: ['cheap_sender', 'asks_nothing'], verdict: 'hold', as: 'spam' },
  {
    name: 'cheap senders, and the way there',
    when: ['links_home'],
    unless: ['asks'],
    verdict: 'hold',
    as: 'spam',
  },
  { name: 'many links', when: ['many_links'], unless: ['asks'], verdict: 'hold', as: 'spam' },
  { name: 'bare links', when: ['bare_link'], verdict: 'hold', as: 'spam' },
  { name: 'no words', when: ['gibberish'], unless: ['asks'], verdict: 'hold', as: 'gibberish' },
  { name: 'no name', when: ['gibberish_name'], unless: ['asks_much'], verdict: 'hold', as: 'gibberish' },
  { name: 'nobody', when: ['nobodys_name', 'made_up_address'], verdict: 'hold', as: 'fake' },
  { name: 'nobody of nowhere', when: ['nobodys_name', 'nobodys_firm'], verdict: 'hold', as: 'fake' },
  { name: 'trials', when: ['trial'], unless: ['asks_much'], verdict: 'hold', as: 'fake' },
  {
    name: 'made-up addresses',
    when: ['made_up_address'],
    unless: ['asks_much'],
    verdict: 'hold',
    as: 'fake',
  },
  { name: 'names of nobody', when: ['nobodys_name'], unless: ['asks'], verdict: 'hold', as: 'fake' },
  {
    name: 'fields that contradict each other',
    when: ['contradiction'],
    unless: ['asks_much'],
    verdict: 'hold',
    as: 'fake',
  },
  {
    name: 'throw-away addresses',
    when: ['disposable_address'],
    // Some who catch the mail of others own gmial.com; who writes from there made a slip.
    unless: ['asks_much', 'mistyped_address'],
    verdict: 'hold',
    as: 'fake',
  },
  {
    name: 'addresses that reach nobody',
    when: ['undeliverable_address'],
    unless: ['asks', 'mistyped_address'],
    verdict: 'hold',
    as: 'fake',
  },
  ...pitchRules,
  { name: 'one text to many', when: ['same_text'], unless: ['asks_much'], verdict: 'hold', as: 'spam' },
  {
    name: 'words of sellers',
    when: ['reads_like_selling'],
    unless: ['asks_much', 'another_road'],
    verdict: 'hold',
    as: 'pitch',
  },
  { name: 'bursts without proof', when: ['network_burst', 'no_proof_of_work'], verdict: 'hold', as: 'spam' },
]

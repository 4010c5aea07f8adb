import type { Signal } from './signal.ts'

const PEOPLE_NEED_MS = 2_500
const SAME_TEXT_MAX = 2
const NETWORK_BURST_MAX = 10

export const honeypot: Signal = ({ facts }) =>
  facts.honeypot === true ? 'A field that people cannot see was filled in.' : undefined

export const tooFast: Signal = ({ facts: { filledInMs }, inquiry }) =>
  filledInMs !== undefined && filledInMs < PEOPLE_NEED_MS && inquiry.message.length > 0
    ? `It was filled in within ${filledInMs} ms, faster than people type.`
    : undefined

export const noProof: Signal = ({ facts }) =>
  facts.proof === 'absent' ? 'The proof of work that the form makes was missing.' : undefined

export const replayedProof: Signal = ({ facts }) =>
  facts.proof === 'replayed' ? 'Its proof of work was used before.' : undefined

export const sameText: Signal = ({ facts: { sameText: times = 0 } }) =>
  times >= SAME_TEXT_MAX
    ? `The same text came ${times} times before, to other forms or under other names.`
    : undefined

export const networkBurst: Signal = ({ facts: { sameNetwork = 0 } }) =>
  sameNetwork >= NETWORK_BURST_MAX
    ? `${sameNetwork} submissions came from its network within minutes.`
    : undefined

export const trusted: Signal = ({ facts }) =>
  facts.trusted === undefined ? undefined : `It passes by what is trusted: ${facts.trusted}.`

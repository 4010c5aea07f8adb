import type { Evidence, Signal } from './signal.ts'

/** What each signal is called, as a person would say it. */
export const signalLabels: Readonly<Record<Signal, string>> = {
  'ended untouched': 'Ended without any contact',
  'never opened': 'Never opened',
  'one attempt': 'One attempt, called unreachable',
  'appointment missed': 'A meeting that we missed',
  'no before the meeting': 'A no before the agreed meeting',
  'held without a step': 'Held without a step',
  'easy segments': 'One segment lies, the others are worked',
  'early contact': 'Too early, without a reason',
  'claimed, not seen': 'Said, and not seen',
  'asked by a manager': 'Asked by a manager',
}

/** What was seen, in one sentence that blames nobody: times stand beside it in the evidence. */
export function sentenceOf(signal: Signal, evidence: readonly Evidence[]): string {
  const named = (what: Evidence['what']) => evidence.find((one) => one.what === what)
  switch (signal) {
    case 'ended untouched':
      return `It ended as ${named('ended as')?.name ?? 'over'}, and no contact with the prospect is written down.`
    case 'never opened':
      return named('passed on')
        ? 'The hand-off reached them, was not opened in its window, and went to the next.'
        : 'It was passed to them by name, and they have not opened it.'
    case 'one attempt':
      return 'It ended as unreachable after a single attempt.'
    case 'appointment missed':
      return 'Nobody of us was at an agreed meeting, and the prospect has not heard since.'
    case 'no before the meeting':
      return `It ended as ${named('ended as')?.name ?? 'over'} before the meeting that had been agreed.`
    case 'held without a step':
      return named('last step')
        ? 'Nothing has been done for the prospect since the last step, and nothing is planned.'
        : 'Nothing has been done for the prospect since it was accepted, and nothing is planned.'
    case 'easy segments': {
      const [here, there] = [named('in this segment untouched'), named('in other segments untouched')]
      return `${here?.count ?? 0} of ${here?.of ?? 0} of “${here?.name ?? ''}” wait untouched past their limit; of the others ${there?.count ?? 0} of ${there?.of ?? 0}.`
    }
    case 'early contact':
      return 'The prospect was contacted before the window opened, and no reason is given.'
    case 'claimed, not seen':
      return `A ${named('claimed')?.name ?? 'contact'} is written down that the connected ${named('claimed')?.name === 'mail' ? 'mailbox' : 'telephone'} has not seen.`
    case 'asked by a manager':
      return 'A manager would like to know how it stands.'
  }
}

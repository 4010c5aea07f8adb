import type { LeadCard } from '#contract/lead.ts'
import type { NurtureShown } from '#contract/nurture.ts'
import type { TelephoneDoor } from '#contract/telephone.ts'
import { iso, ref } from './mock-basics.ts'

const DAY_MS = 86_400_000
const nobody: NurtureShown = {
  ...{ stage: null, shown: [], says: null, weOffer: [], weDont: [], mail: null, track: null },
}

/** Somebody who reads, with something of everything on their track; of any other lead nothing is said. */
export function nurtureOf({ prospect }: LeadCard, now: number): NurtureShown {
  if (prospect.name !== 'Ines Carvalho') return nobody
  const [before, later] = [iso(now - 8 * DAY_MS), iso(now + 6 * DAY_MS)]
  return {
    stage: 'comparing',
    shown: [
      { stage: 'comparing', at: iso(now - DAY_MS), how: 'said', by: null, because: [] },
      { stage: 'comparing', at: iso(now - 2 * DAY_MS), how: 'signal', by: null, because: ['sized a pump'] },
      {
        stage: 'ready to talk',
        at: iso(now - 3 * DAY_MS),
        how: 'claimed',
        by: ref('Ben Okafor'),
        because: [],
      },
      { stage: 'browsing', at: before, how: 'playbook', by: null, because: ['reads'] },
    ],
    says: 'I am looking at what there is.',
    weOffer: ['a table of what there is', 'somebody who answers questions by mail'],
    weDont: ['call', 'ask for a meeting'],
    mail: 'allowed',
    track: {
      ...{ name: 'letters from engineers', state: 'going' },
      steps: [
        { name: 'What wears a pump out', kind: 'mail', state: 'sent', at: before, because: null },
        { name: 'The table', kind: 'mail', state: 'left out', at: before, because: 'not for them' },
        { name: 'Post them the printed catalogue.', kind: 'task', state: 'due', at: later, because: null },
        { name: 'A year with one', kind: 'mail', state: 'later', at: null, because: null },
      ],
    },
  }
}

export const telephoneDoor: TelephoneDoor = {
  url: 'https://ask.acme.example/hooks/telephone/Q2FsbCBtZSBsYXRlciwgcGxlYXNlLCBub3Qgbm93',
  secret: 'whsec_bm90IGEgc2VjcmV0IGF0IGFsbA==',
  extensions: [{ extension: '201', member: ref('Ana Ruiz').id }],
}

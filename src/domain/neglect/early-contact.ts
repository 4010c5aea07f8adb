import type { KnownLead } from '../lead/state.ts'
import { found, type Finding } from './signal.ts'

/** Somebody reached out before the window opened, and said no word why. With a reason it is in the list of early touches, and no question. */
export const earlyContact = ({ watch, commitments }: KnownLead): readonly Finding[] =>
  (watch?.rushed ?? []).flatMap(({ touch, by, at, channel }) => {
    const window = commitments.find(({ kind, window: { notBefore } }) => kind === 'respond' && notBefore > at)
    return found('early contact', {
      since: at,
      cause: touch,
      members: [by],
      evidence: [
        { what: 'out early', at, name: channel },
        ...(window ? [{ what: 'agreed for', at: window.window.notBefore } as const] : []),
      ],
    })
  })

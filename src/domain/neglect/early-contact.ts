import type { KnownLead } from '../lead/state.ts'
import { found, type Finding } from './signal.ts'

/**
 * Somebody reached out before the window opened, and said no word why. With a reason it is in the list of early touches, and no question;
 * and a mail that was written here gave its reason when it was written, before it left and became a touch.
 */
export const earlyContact = ({ watch, commitments, mails }: KnownLead): readonly Finding[] =>
  (watch?.rushed ?? []).flatMap(({ touch, by, at, channel }) => {
    if (mails.some(({ id }) => id === touch)) return []
    const window = commitments.find(
      ({ kind, window: { notBefore } }) => (kind === 'respond' || kind === 'contact') && notBefore > at,
    )
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

import { personOf } from '#domain/team/people.ts'
import type { Id } from '#domain/ledger.ts'
import { declinesShown } from './declines-shown.ts'
import { filledWith } from './fill-in.ts'
import { reportSeen } from './handoff-shown.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
import { stepShown, wordsFor } from './step-shown.ts'

/** Where the playbook has no polite no of its own; whoever sends it fills the gap. */
const usual = {
  subject: 'Your message to {firm}',
  text: `Dear {name},

thank you for writing to us. We have looked at what you are after, and we are not the right people for it: … We would rather say so now than keep you waiting.

Should that change, here is the way back: {page}

{signature}`,
}

/** What is to be done on a lead now, its report as it stands, and the letters in which we decline; undefined where there is no such lead. */
export async function benchLead(
  parts: Pick<Parts, 'playbooks' | 'statusUrl'> & Parameters<typeof reportSeen>[1],
  tx: Tx,
  { lead, me }: { lead: Id; me: Id },
) {
  const step = await stepShown(parts, tx, { lead, me })
  const seen = step && (await reportSeen(tx, parts, lead))
  if (!seen) return undefined
  const letters = (await declinesShown(parts, tx, { lead, me })) ?? []
  if (letters.length > 0) return { step, seen, letters }
  const about = await wordsFor(parts, tx, { lead, member: personOf(seen.people, me)?.name })
  const own = { name: 'a polite no', says: null, ...filledWith(usual, about?.values ?? {}) }
  return { step, seen, letters: [own] }
}

import type { Id } from '#domain/ledger.ts'
import { personOf } from '#domain/team/people.ts'
import { fillIn, filledWith, type Filled } from './fill-in.ts'
import { reportSeen } from './handoff-shown.ts'
import type { Parts } from './parts.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { Tx } from './ports.ts'
import { stepShown } from './step-shown.ts'

export type PoliteLetter = Filled & { readonly name: string }

/** Where the playbook has no polite no of its own. */
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
  const [about] = await tx.followed([lead], { since: '9999-12-31T00:00:00.000Z', waitingToo: false })
  const firm = await tx.workspaceName()
  const member = personOf(seen.people, me)?.name ?? firm
  const values = {
    ...{ name: about?.name ?? undefined, company: about?.organisation ?? undefined, firm, member },
    ...{ signature: member, 'asked for': seen.state.opened.source, elsewhere: '…' },
    page: parts.statusUrl(tx.workspace, seen.state.opened.submission),
  }
  const language = seen.state.wishes?.language ?? about?.language ?? undefined
  const letters = politeLetters(seen.inForce, (template) =>
    fillIn(seen.inForce, template, { language, values }),
  )
  return {
    step,
    seen,
    letters: letters.length > 0 ? letters : [{ name: 'a polite no', ...filledWith(usual, values) }],
  }
}

/** Every message of the playbook that declines; the one that is named for this end comes first. */
function politeLetters(
  { playbook: { templates = [], dispositions } }: LoadedPlaybook,
  fill: (template: string) => Filled | undefined,
): readonly PoliteLetter[] {
  const named = dispositions?.['declined by us']?.tell
  const declining = templates.filter(({ value }) => value.purpose === 'decline').map(({ name }) => name)
  const names = named === undefined ? declining : [named, ...declining.filter((name) => name !== named)]
  return names.flatMap((name) => {
    const words = fill(name)
    return words ? [{ name, ...words }] : []
  })
}

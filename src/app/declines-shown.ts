import type { DeclineShown } from '#domain/cadence/step-shown.ts'
import type { Id } from '#domain/ledger.ts'
import { personOf } from '#domain/team/people.ts'
import { fillIn } from './fill-in.ts'
import type { Parts } from './parts.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { Tx } from './ports.ts'
import { wordsFor } from './step-shown.ts'

/**
 * The polite letters with which this lead may be declined, each filled in for its reader: one for every reason that the playbook knows;
 * where it knows none, one for every message that is meant for it. Undefined where there is no such lead.
 */
export async function declinesShown(
  parts: Pick<Parts, 'playbooks' | 'statusUrl'>,
  tx: Tx,
  { lead, me }: { lead: Id; me: Id | undefined },
): Promise<readonly DeclineShown[] | undefined> {
  const about = await wordsFor(parts, tx, { lead, member: personOf(await tx.people(), me)?.name })
  if (!about) return undefined
  const { loaded, language, values } = about
  return reasonsIn(loaded).flatMap(({ name, says, template, because }) => {
    const words = fillIn(loaded, template, { language, values, because })
    return words ? [{ name, says: says ?? null, ...words }] : []
  })
}

type Reason = {
  readonly name: string
  readonly says?: string | undefined
  readonly template: string
  readonly because?: string
}

function reasonsIn({ playbook }: LoadedPlaybook): readonly Reason[] {
  const { declines = [], templates = [], dispositions } = playbook
  const polite = templates.filter(({ value }) => value.purpose === 'decline')
  const usual = dispositions?.['declined by us']?.tell ?? polite[0]?.name
  if (declines.length === 0)
    return polite.map(({ name, value: { says } }) => ({ name, says, template: name }))
  return declines.flatMap(({ name, value: { says, tell } }) => {
    const template = tell ?? usual
    return template === undefined ? [] : [{ name, says, template, because: name }]
  })
}

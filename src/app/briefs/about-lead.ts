import type { KnownLead } from '#domain/lead/state.ts'
import type { Id } from '#domain/ledger.ts'
import type { KnownProspect } from '#domain/prospect/prospect.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { hostOf } from '#domain/text/domains.ts'
import type { Parts } from '../parts.ts'
import type { Tx } from '../ports.ts'
import { fold } from '../streams.ts'

/** A lead with what its people said, in the order in which they said it. */
export type AboutLead = {
  readonly id: Id
  readonly lead: KnownLead
  readonly prospect: KnownProspect | undefined
  readonly sent: readonly CanonicalSubmission[]
  /** Where their firm is on the internet; undefined for those who write from a mailbox of their own. */
  readonly domain: string | undefined
}

export type DomainParts = Pick<Parts, 'isPersonal' | 'registrableDomain' | 'screening'>

/** Undefined where there is no such lead. */
export async function aboutLead(parts: DomainParts, tx: Tx, id: Id): Promise<AboutLead | undefined> {
  const events = (await tx.read([{ kind: 'lead', stream: id }])).get(id) ?? []
  const { kind, state: lead } = fold('lead', id, events)
  if (kind !== 'lead' || lead.status === 'none') return undefined
  const { prospect } = lead.opened
  const histories = await tx.read([
    { kind: 'prospect', stream: prospect },
    ...lead.submissions.map((stream) => ({ kind: 'submission', stream }) as const),
  ])
  const person = fold('prospect', prospect, histories.get(prospect) ?? [])
  const sent = lead.submissions.flatMap((stream) => {
    const { kind, state } = fold('submission', stream, histories.get(stream) ?? [])
    return kind === 'submission' && state.status === 'known' && state.canonical ? [state.canonical] : []
  })
  return {
    ...{ id, lead, sent },
    prospect: person.kind === 'prospect' && person.state.status === 'known' ? person.state : undefined,
    domain: sent.map((each) => businessDomain(parts, each)).find((each) => each !== undefined),
  }
}

/** The domain of their address, else that of the site they name; a free mail provider's is nobody's firm. */
function businessDomain(
  { isPersonal, registrableDomain, screening }: DomainParts,
  { person, organisation }: CanonicalSubmission,
): string | undefined {
  const firms = [hostOf(person.email ?? ''), siteHost(organisation.site)].map((host) =>
    host === undefined || isPersonal(host) ? undefined : registrableDomain(host),
  )
  return firms.find(
    (domain) => domain !== undefined && !isPersonal(domain) && !screening.isDisposable(domain),
  )
}

/** `acme.example`, `www.acme.example/about` or a whole address. */
function siteHost(site: string | undefined): string | undefined {
  if (site === undefined) return undefined
  const host = /^(?:https?:\/\/)?([\p{L}\p{N}.-]{1,253})(?:[:/?#].*)?$/iu.exec(site.trim())?.[1]
  return host?.includes('.') ? host.toLowerCase() : undefined
}

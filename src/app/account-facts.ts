import type { Id } from '#domain/ledger.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { domainsOver, hostOf } from '#domain/text/domains.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { AccountFacts, IsPersonalDomain } from './playbook-facts.ts'
import type { KnownOrganisation } from './past-ports.ts'
import type { Tx } from './ports.ts'
import { fold } from './streams.ts'

export type AccountOf = (canonical: CanonicalSubmission | undefined) => {
  readonly facts?: AccountFacts
  readonly id?: Id
  readonly owner?: Id
  readonly domains?: readonly string[]
}

/**
 * The accounts that these people write for, by the domain of their address or any domain that it lies in. A free mail provider is
 * nobody's organisation. Where no accounts were ever brought in, nothing is said about any.
 */
export async function accountsFor(
  tx: Tx,
  sent: readonly (CanonicalSubmission | undefined)[],
  isPersonal: IsPersonalDomain,
): Promise<AccountOf> {
  const domains = [...new Set(sent.flatMap((canonical) => domainsIn(canonical, isPersonal)))]
  if (domains.length === 0 || !(await tx.anyAccounts())) return () => ({})
  const byDomain = new Map<string, KnownOrganisation>()
  for (const account of await tx.organisations({ domains }))
    for (const domain of account.domains) if (!byDomain.has(domain)) byDomain.set(domain, account)
  return (canonical) => {
    const over = domainsIn(canonical, isPersonal)
    const account = over.map((domain) => byDomain.get(domain)).find((each) => each !== undefined)
    if (!account) return over.length > 0 ? { facts: { known: false } } : {}
    const { id, relationship, owner, fields, domains } = account
    return {
      facts: standing({ relationship, owner, fields }),
      ...{ id, domains },
      ...(owner && { owner }),
    }
  }
}

/** The same account as it stood at a moment; before we had heard of it, nothing was known. */
export async function accountThen(
  tx: Tx,
  account: ReturnType<AccountOf>,
  at: Instant,
): Promise<ReturnType<AccountOf>> {
  const { id, facts: _now, ...about } = account
  if (id === undefined) return account
  const events = (await tx.read([{ kind: 'account', stream: id }])).get(id) ?? []
  const earlier = events.filter((event) => event.at <= at)
  const then = fold('account', id, earlier)
  if (then.kind !== 'account' || then.state.status !== 'known') return { id, ...about }
  return {
    ...{ id, ...about },
    facts: standing(then.state),
  }
}

/** How an organisation that we know stands to us. */
export const standing = ({
  relationship,
  owner,
  fields,
}: {
  readonly relationship?: string | null | undefined
  readonly owner?: Id | null | undefined
  readonly fields?: AccountFacts['fields'] | null
}): AccountFacts => ({
  ...{ known: true, owned: (owner ?? undefined) !== undefined },
  ...(relationship && { relationship }),
  ...(fields && { fields }),
})

function domainsIn(
  canonical: CanonicalSubmission | undefined,
  isPersonal: IsPersonalDomain,
): readonly string[] {
  const host = hostOf(canonical?.person.email ?? '')
  return host === undefined || isPersonal(host) ? [] : domainsOver(host)
}

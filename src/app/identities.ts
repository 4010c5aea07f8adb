import { accountsOf, isOwnKey, lockedBy, soughtBy, type Sought } from '#domain/matching/found-by.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { accountsFor, type AccountOf } from './account-facts.ts'
import { detailsOf } from './details.ts'
import { Directory, type Identified } from './directory.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'

export type Identities = {
  readonly accountOf: AccountOf
  readonly identify: (canonical: CanonicalSubmission) => Identified
  /** Who has exactly this address already. */
  readonly at: Directory['at']
}

/** Names under which somebody is looked for who hasn't said the very same before. */
type Named = NonNullable<Sought['named']>[number]

/** Finds everybody whom these submissions may be of, under a lock on every key that could decide it. */
export async function identitiesFor(
  parts: Pick<Parts, 'newId' | 'isPersonal' | 'registrableDomain'>,
  tx: Tx,
  sent: readonly (CanonicalSubmission | undefined)[],
): Promise<Identities> {
  const detailsBy = new Map(
    sent.flatMap((canonical) => (canonical ? [[canonical, detailsOf(canonical, parts)] as const] : [])),
  )
  const told = [...detailsBy.values()]
  const emails = [...new Set(told.flatMap(({ email }) => (email ? [emailKey(email)] : [])))]
  const keys = new Set<string>()
  const own = new Set<string>()
  const locks = new Set<string>(emails)
  const named: Named[] = []
  for (const details of told) {
    const { email } = details
    const accounts = accountsOf(details)
    const sought = soughtBy(details, accounts)
    const ofNames = email === undefined ? [] : sought.filter((key) => !isOwnKey(key))
    if (email !== undefined && ofNames.length > 0)
      named.push({ keys: ofNames, unlessKnown: { ...details, email } })
    for (const key of sought) keys.add(key)
    for (const key of sought) if (email === undefined || isOwnKey(key)) own.add(key)
    for (const key of lockedBy(details, accounts, sought)) locks.add(key)
  }
  const [, found, accountOf] = await Promise.all([
    tx.lock('prospect', [...locks]),
    tx.candidates({ keys: [...own], emails, named }),
    accountsFor(tx, sent, parts.isPersonal),
  ])
  const siblings = siblingDomains(sent, accountOf)
  const elsewhere = told.flatMap((details) =>
    (siblings.get(details.domain ?? '') ?? []).flatMap((domain) => soughtBy({ ...details, domain })),
  )
  const more = [...new Set(elsewhere)].filter((key) => !keys.has(key))
  const foundThere = more.length > 0 ? await tx.candidates({ keys: more, emails: [] }) : []
  const directory = new Directory([...found, ...foundThere], (domain) => siblings.get(domain)?.[0] ?? domain)
  return {
    accountOf,
    identify: (canonical) =>
      directory.identify(detailsBy.get(canonical) ?? detailsOf(canonical, parts), parts.newId),
    at: (email) => directory.at(email),
  }
}

/** All domains of each imported account that has several, by every one of them. */
function siblingDomains(
  sent: readonly (CanonicalSubmission | undefined)[],
  accountOf: AccountOf,
): ReadonlyMap<string, readonly string[]> {
  const lists = sent.flatMap((canonical) => {
    const { domains = [] } = accountOf(canonical)
    return domains.length > 1 ? [domains] : []
  })
  return new Map(lists.flatMap((domains) => domains.map((domain) => [domain, domains] as const)))
}

import { isOwnKey, lockedBy, soughtBy } from '#domain/matching/found-by.ts'
import { emailKey, type Details } from '#domain/prospect/prospect.ts'
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

/** Finds everybody whom these submissions may be of, under a lock on every key that could decide it. */
export async function identitiesFor(
  parts: Pick<Parts, 'newId' | 'isPersonal' | 'registrableDomain'>,
  tx: Tx,
  sent: readonly (CanonicalSubmission | undefined)[],
): Promise<Identities> {
  const told = sent.flatMap((canonical) => (canonical ? [detailsOf(canonical, parts)] : []))
  const emails = [...new Set(told.flatMap(({ email }) => (email ? [emailKey(email)] : [])))]
  const keys = new Set(told.flatMap(soughtBy))
  const named = told.flatMap(namedKeys)
  const [, found, accountOf] = await Promise.all([
    tx.lock('prospect', [...new Set([...emails, ...told.flatMap(lockedBy)])]),
    tx.candidates({ keys: [...new Set(told.flatMap(plainKeys))], emails, named }),
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
    identify: (canonical) => directory.identify(detailsOf(canonical, parts), parts.newId),
    at: (email) => directory.at(email),
  }
}

/** Keys that are looked up in any case. */
const plainKeys = (details: Details): readonly string[] =>
  details.email === undefined ? soughtBy(details) : soughtBy(details).filter(isOwnKey)

/** Keys of names, which needn't be looked up for whoever says again what they said before. */
function namedKeys(details: Details) {
  const { email } = details
  if (email === undefined) return []
  return [{ keys: soughtBy(details).filter((key) => !isOwnKey(key)), unlessKnown: { ...details, email } }]
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

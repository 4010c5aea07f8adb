import { domainsOver, hostOf } from '#domain/text/domains.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { AccountFacts, IsPersonalDomain } from '../playbook-facts.ts'
import type { PastLead, Standing } from './past-lead.ts'

/**
 * What was known of an organisation when somebody wrote for it, as far as the ledger tells. Before the first account was brought in,
 * nothing was said about any.
 */
export function accountsThen(
  standings: readonly Standing[],
  isPersonal: IsPersonalDomain,
): (lead: Pick<PastLead, 'canonical' | 'receivedAt'>) => AccountFacts | undefined {
  const byDomain = new Map<string, { from: Instant; relationship: string | undefined }[]>()
  for (const { domains, from, relationship } of standings)
    for (const domain of domains) {
      const known = byDomain.get(domain)
      if (known) known.push({ from, relationship })
      else byDomain.set(domain, [{ from, relationship }])
    }
  const first = standings[0]?.from
  return ({ canonical, receivedAt }) => {
    const host = hostOf(canonical?.person.email ?? '')
    if (first === undefined || receivedAt < first || host === undefined || isPersonal(host)) return undefined
    for (const domain of domainsOver(host)) {
      const then = byDomain.get(domain)?.findLast(({ from }) => from <= receivedAt)
      if (then) return { known: true, ...(then.relationship && { relationship: then.relationship }) }
    }
    return domainsOver(host).length > 0 ? { known: false } : undefined
  }
}

import { domainsOver, hostOf } from '#domain/text/domains.ts'
import type { AccountFacts, IsPersonalDomain } from '../playbook-facts.ts'
import type { PastLead, Standing } from './past-lead.ts'

export type AccountThen = (
  lead: Pick<PastLead, 'canonical' | 'receivedAt'>,
) => { readonly domains: readonly string[]; readonly facts: AccountFacts } | undefined

/**
 * What was known of an organisation when somebody wrote for it, as far as the ledger tells. Before the first account was brought in,
 * nothing was said about any.
 */
export function accountsThen(standings: readonly Standing[], isPersonal: IsPersonalDomain): AccountThen {
  const byDomain = new Map<string, Standing[]>()
  for (const standing of standings)
    for (const domain of standing.domains) {
      const known = byDomain.get(domain)
      if (known) known.push(standing)
      else byDomain.set(domain, [standing])
    }
  const first = standings[0]?.from
  return ({ canonical, receivedAt }) => {
    const host = hostOf(canonical?.person.email ?? '')
    if (first === undefined || receivedAt < first || host === undefined || isPersonal(host)) return undefined
    for (const domain of domainsOver(host)) {
      const then = byDomain.get(domain)?.findLast(({ from }) => from <= receivedAt)
      if (!then) continue
      const { domains, facts } = then
      return { domains, facts }
    }
    return domainsOver(host).length > 0 ? { domains: [], facts: { known: false } } : undefined
  }
}

import type { Id } from '#domain/ledger.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { domainsOver, hostOf } from '#domain/text/domains.ts'
import type { Facts } from '#playbook/facts.ts'
import { holds } from '#playbook/judge.ts'
import type { AccountOf } from '../account-facts.ts'
import type { IsPersonalDomain } from '../playbook-facts.ts'
import type { LoadedPlaybook } from '../playbooks.ts'
import { placeOf } from './place.ts'
import type { Wanting } from './router.ts'

type About = {
  readonly loaded: LoadedPlaybook
  readonly canonical: CanonicalSubmission
  readonly facts: Facts
  /** Where the playbook put them. */
  readonly judged: { readonly team?: string | undefined; readonly routing?: string | undefined }
  readonly account: ReturnType<AccountOf>
  readonly isPersonal: IsPersonalDomain
  /** In which they filled in the form, where it isn't the usual one. */
  readonly language?: string | undefined
  readonly previousOwner?: Id | undefined
}

/** What routing wants to know of somebody who was judged. */
export function wantingOf(about: About): Wanting {
  const { loaded, canonical, facts, judged, account, isPersonal, language, previousOwner } = about
  const host = hostOf(canonical.person.email ?? '')
  const theirs = host === undefined || isPersonal(host) ? [] : domainsOver(host)
  return {
    ...placeOf(canonical),
    ...{ team: judged.team, routing: judged.routing },
    ...{ accountOwner: account.owner, domains: domainsOf(theirs, account.domains) },
    ...{ language, previousOwner },
    holds: (conditions) =>
      conditions.length === 0 || holds(loaded.compiled, facts, { conditions }) === 'true',
  }
}

/** The part behind the last dot alone is nobody's. */
const domainsOf = (theirs: readonly string[], others: readonly string[] = []): readonly string[] => [
  ...new Set([...theirs.filter((domain) => domain.includes('.')), ...others]),
]

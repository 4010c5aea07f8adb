import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'

type Standing = {
  /** What the organisation is to us, in a word that the playbook knows: `customer`, `partner`, `competitor` … */
  readonly relationship?: string
  /** Who looks after it. */
  readonly owner?: Id
  readonly parent?: Id
  /** What the firm's own lists say of it beside, by the names that its playbook gives them. Facts about a firm, not about people. */
  readonly fields?: Fields
}
type Fields = Readonly<Record<string, string>>
/** A name may be that of a person who works under it, so it is private, and so are the domains. */
type Named = { readonly name: string; readonly domains: readonly string[] }

export type AccountAdded = EventOf<'AccountAdded', Standing, Named>
/** Only what is new. */
export type AccountChanged = EventOf<'AccountChanged', Standing, Partial<Named>>
/** Who looks after it from now on; nobody, where none is named. */
export type AccountOwned = EventOf<'AccountOwned', { owner: Id | null }>
export type AccountEvent = AccountAdded | AccountChanged | AccountOwned

export type KnownAccount = Standing &
  Partial<Named> & {
    readonly status: 'known'
    readonly addedAt: string
    /** Everything under which it was ever to be found. */
    readonly foundBy: readonly string[]
  }
export type Account = { readonly status: 'none' } | KnownAccount
export const noAccount: Account = { status: 'none' }

export function evolveAccount(account: Account, event: AccountEvent): Account {
  if (event.type === 'AccountOwned') return account.status === 'none' ? account : owned(account, event)
  const { fields, ...data } = event.data
  const said = { ...data, ...event.private }
  const foundBy = accountKeys(event.private ?? {})
  if (event.type === 'AccountAdded')
    return { status: 'known', addedAt: event.at, ...said, ...(fields && { fields }), foundBy }
  if (account.status === 'none') return account
  return {
    ...{ ...account, ...said, foundBy: [...new Set([...account.foundBy, ...foundBy])] },
    ...(fields && { fields: { ...account.fields, ...fields } }),
  }
}

/** An account is found by each of its domains, and by its name in whatever case. */
export const accountKeys = ({ name, domains = [] }: Partial<Named>): readonly string[] => [
  ...domains.map((domain) => `@${domain}`),
  ...(name === undefined ? [] : [`~${name.toLowerCase()}`]),
]

function owned(
  { owner: _before, ...account }: KnownAccount,
  { data: { owner } }: AccountOwned,
): KnownAccount {
  return owner === null ? account : { ...account, owner }
}

/** What a list says of an organisation. What it leaves out stays as it is; domains are added, never taken away. */
export type DescribeAccount = Asked & { readonly type: 'DescribeAccount' } & Standing & Named
export type NameOwner = Asked & { readonly type: 'NameOwner'; readonly owner: Id | null }
export type AccountCommand = DescribeAccount | NameOwner
export type AccountRefusal =
  | { readonly code: 'no_such_account' }
  | { readonly code: 'not_a_member'; readonly member: Id }
/** The ids of active members; only they may own an account by somebody's word here. */
export type AccountDecisionFacts = { readonly active?: readonly Id[] }

export function decideAccount(
  account: Account,
  command: AccountCommand,
  { active = [] }: AccountDecisionFacts = {},
): Decision<AccountEvent, AccountRefusal> {
  return command.type === 'NameOwner' ? nameOwner(account, command, active) : describe(account, command)
}

function nameOwner(
  account: Account,
  { at, by, owner }: NameOwner,
  active: readonly Id[],
): Decision<AccountOwned, AccountRefusal> {
  if (account.status === 'none') return refused({ code: 'no_such_account' })
  if (owner !== null && !active.includes(owner)) return refused({ code: 'not_a_member', member: owner })
  return (account.owner ?? null) === owner
    ? nothing
    : happened({ type: 'AccountOwned', at, by, data: { owner } })
}

function describe(
  account: Account,
  { at, by, name, domains, relationship, owner, parent, fields = {} }: DescribeAccount,
): Decision<AccountEvent, never> {
  const standing = {
    ...(relationship && { relationship }),
    ...(owner && { owner }),
    ...(parent && { parent }),
    ...(Object.keys(fields).length > 0 && { fields }),
  }
  if (account.status === 'none')
    return happened({ type: 'AccountAdded', at, by, data: standing, private: { name, domains } })
  const data = newIn(standing, account)
  const more = domains.filter((domain) => !account.domains?.includes(domain))
  const words = {
    ...(name !== account.name && { name }),
    ...(more.length > 0 && { domains: [...(account.domains ?? []), ...more] }),
  }
  if (Object.keys(data).length + Object.keys(words).length === 0) return nothing
  return happened({ type: 'AccountChanged', at, by, data, private: words })
}

const newIn = (said: Standing, known: KnownAccount): Standing => ({
  ...(said.relationship && said.relationship !== known.relationship && { relationship: said.relationship }),
  ...(said.owner && said.owner !== known.owner && { owner: said.owner }),
  ...(said.parent && said.parent !== known.parent && { parent: said.parent }),
  ...newFields(said.fields ?? {}, known.fields ?? {}),
})

function newFields(said: Fields, known: Fields): Pick<Standing, 'fields'> {
  const fresh = Object.entries(said).filter(([name, value]) => known[name] !== value)
  return fresh.length > 0 ? { fields: Object.fromEntries(fresh) } : {}
}

import { happened, nothing, type Decision } from '../decision.ts'
import type { Asked, EventOf } from '../ledger.ts'
import type { Provider } from './provider.ts'

/** What a provider may be told to prove itself with, or we to ask it with. */
export type HookSecret = 'secret' | 'token' | 'verifyToken'

/**
 * A form's door for one provider: what it is known by, and what it takes. Secrets are no history: of those that somebody gave, only a
 * keyed mark stands here, by which a change is seen.
 */
export type HookChanged = EventOf<
  'HookChanged',
  {
    provider: Provider
    /** Each rotation makes a new address and a new secret of ours; the old ones end. */
    generation: number
    /** Names by which the provider's own forms call it: Salesforce's `oid`, HubSpot's `portal/form`. */
    ids: readonly string[]
    /** Hosts to which people may be sent back. */
    sites: readonly string[]
    /** Whether what isn't signed is taken all the same; the key in the address is then all there is. */
    unsigned: boolean
    marks: Partial<Readonly<Record<HookSecret, string>>>
  }
>
export type Hook = HookChanged['data']
export type Hooks = Partial<Readonly<Record<Provider, Hook>>>

export type ChangeHook = Asked & {
  readonly type: 'ChangeHook'
  readonly provider: Provider
  readonly rotate?: boolean
} & Partial<Pick<Hook, 'ids' | 'sites' | 'unsigned' | 'marks'>>

export const unchangedHook = (provider: Provider): Hook => ({
  ...{ provider, generation: 0, ids: [], sites: [], unsigned: false, marks: {} },
})

/** What stays as it was needn't be said. */
export function changeHook(hooks: Hooks, command: ChangeHook): Decision<HookChanged, never> {
  const { at, by, provider, rotate = false } = command
  const before = hooks[provider] ?? unchangedHook(provider)
  const { ids = before.ids, sites = before.sites, unsigned = before.unsigned } = command
  const data: Hook = {
    provider,
    generation: before.generation + (rotate ? 1 : 0),
    ids: sorted(ids.map((id) => id.trim().toLowerCase())),
    sites: sorted(sites.flatMap((site) => hostIn(site) ?? [])),
    unsigned,
    marks: { ...before.marks, ...command.marks },
  }
  return saidIn(data) === saidIn(before) ? nothing : happened({ type: 'HookChanged', at, by, data })
}

/** One text for one meaning: what comes out of the ledger has its keys in another order. */
const saidIn = ({ generation, ids, sites, unsigned, marks }: Hook): string =>
  JSON.stringify([generation, ids, sites, unsigned, marks.secret, marks.token, marks.verifyToken])

const sorted = (words: readonly string[]): readonly string[] =>
  [...new Set(words.filter((word) => word !== ''))].toSorted()

/** `https://www.acme.example/thanks`, `www.acme.example`: the host, with its port where it has one. */
export const hostIn = (site: string): string | undefined =>
  /^(?:https?:\/\/)?([a-z0-9.-]+(?::\d{1,5})?)(?:[/?#].*)?$/.exec(site.trim().toLowerCase())?.[1]

/** Whether somebody who has filled in a form may be sent on to this address. */
export function maySendTo(sites: readonly string[], host: string): boolean {
  return sites.includes(host.toLowerCase())
}

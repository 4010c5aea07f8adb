import type { Hook, HookSecret } from '#domain/form/hook.ts'
import { secretsTakenBy, type Provider } from '#domain/form/provider.ts'
import type { Actor, Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import type { Parts } from './parts.ts'

export type HookSecrets = Partial<Readonly<Record<HookSecret, string>>>

/** A form's door for one provider, with all that it takes to open it. */
export type OpenHook = {
  readonly workspace: Id
  readonly form: Id
  readonly hook: Omit<Hook, 'marks'>
  /** The secret part of the address. */
  readonly key: string
  /** Ours where nobody gave another. */
  readonly secrets: HookSecrets
  readonly given: readonly HookSecret[]
  /** When each of those was. */
  readonly givenAt: Partial<Readonly<Record<HookSecret, Instant>>>
}

export type HookPort = {
  readonly byKey: (provider: Provider, key: string) => Promise<OpenHook | undefined>
  /** By the name that the provider's own forms call it. */
  readonly byName: (provider: Provider, name: string) => Promise<OpenHook | undefined>
  readonly one: (workspace: Id, form: Id, provider: Provider) => Promise<OpenHook>
  readonly all: (workspace: Id, form: Id) => Promise<readonly OpenHook[]>
  /** Unreadable without the installation's own secret. */
  readonly seal: (hook: Pick<OpenHook, 'workspace' | 'form' | 'hook'>, secrets: HookSecrets) => Uint8Array
  /** By which a secret is known again, and from which it can't be had. */
  readonly markOf: (secret: string) => string
}

export type HookChange = {
  readonly rotate?: boolean
  readonly ids?: readonly string[]
  readonly sites?: readonly string[]
  readonly unsigned?: boolean
  readonly secrets?: HookSecrets
}

/** Changes a door. What somebody gave is sealed beside the history; a name that another form has already is refused. */
export async function changeHook(
  { parts, hooks }: { readonly parts: Parts; readonly hooks: HookPort },
  about: { workspace: Id; form: Id; provider: Provider; by: Actor; at: Instant },
  { secrets = {}, ...change }: HookChange,
): Promise<Outcome | { readonly outcome: 'taken'; readonly id: string }> {
  const { workspace, form, provider, by, at } = about
  for (const id of change.ids ?? []) {
    const holder = await hooks.byName(provider, id)
    if (holder && holder.form !== form) return { outcome: 'taken', id }
  }
  const before = await hooks.one(workspace, form, provider)
  const kept = Object.fromEntries(before.given.flatMap((name) => [[name, before.secrets[name]]]))
  const marks = Object.fromEntries(
    Object.entries(secrets).map(([name, secret]) => [name, hooks.markOf(secret)]),
  )
  return parts.ledger.transaction(workspace, async (tx) => {
    const command = { type: 'ChangeHook' as const, at, by, provider, ...change, marks }
    const [outcome] = await carryOut(tx, [{ kind: 'form', stream: form, command }], parts)
    if (!outcome) throw new Error('A command has an outcome.')
    if (outcome.outcome === 'happened' && Object.keys(secrets).length > 0)
      await tx.keepHookSecrets({
        ...{ form, provider, sealed: hooks.seal(before, { ...kept, ...secrets }) },
        givenAt: { ...before.givenAt, ...Object.fromEntries(Object.keys(secrets).map((name) => [name, at])) },
      })
    return outcome
  })
}

/** A door as it is told to whoever sets up the other side. A secret that somebody gave is not shown again. */
export function describeHook({ hook, key, secrets, given, givenAt, form }: OpenHook, base: string) {
  const { provider, ids, sites, unsigned } = hook
  return {
    url: addressOf(provider, { base, form, key }),
    secret: given.includes('secret') ? null : (secrets.secret ?? null),
    ...(secrets.verifyToken !== undefined &&
      !given.includes('verifyToken') && { verifyToken: secrets.verifyToken }),
    ...(provider === 'salesforce_web2lead' && { oid: form }),
    ...{ ids, sites, unsigned, given, givenAt, takes: [...secretsTakenBy(provider)] },
  }
}

export const describeHooks = (hooks: readonly OpenHook[], base: string) =>
  Object.fromEntries(hooks.map((each) => [each.hook.provider, describeHook(each, base)]))

function addressOf(provider: Provider, { base, form, key }: { base: string; form: Id; key: string }): string {
  // In place of the original, an address is the original's but for the host; the form is named by what is sent.
  if (provider === 'salesforce_web2lead') return `${base}/servlet/servlet.WebToLead?encoding=UTF-8`
  if (provider === 'hubspot') return `${base}/submissions/v3/integration/submit/0/${form}`
  return `${base}/hooks/${provider}/${key}`
}

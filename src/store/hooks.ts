import { createCipheriv, createDecipheriv, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { unchangedHook, type Hook, type HookSecret } from '#domain/form/hook.ts'
import { providers, secretFrom, type Provider } from '#domain/form/provider.ts'
import type { Id } from '#domain/ledger.ts'
import type { HookPort, HookSecrets, OpenHook } from '#app/hooks.ts'
import { inWorkspace } from './ledger.ts'

type Mac = (text: string) => Buffer
type Row = Omit<Hook, 'marks'> & {
  readonly sealed: Buffer | null
  readonly givenAt: OpenHook['givenAt'] | null
}
type Place = { readonly workspace: Id; readonly form: Id; readonly provider: Provider }

const PROOF_BYTES = 14
const IV_BYTES = 12
const TAG_BYTES = 16

/** The doors of forms. Addresses and secrets of our own come from the installation's secret; those that somebody gave are sealed with it. */
export function hooksOn(pool: Pool, mac: Mac): HookPort {
  const placed = async (text: string, values: readonly string[]) => {
    const { rows } = await pool.query<{ workspace: Id; stream: Id }>(text, [...values])
    return rows[0]
  }
  const one = async (workspace: Id, form: Id, provider: Provider) => {
    const rows = await inWorkspace(pool, workspace, (client) => hookRows(client, workspace, form))
    return openedFrom(mac, { workspace, form, provider }, rows)
  }
  return {
    one,
    byKey: async (provider, key) => {
      const named = keyIn(mac, provider, key)
      const place =
        named && (await placed('select workspace, stream from workspace_of_form($1)', [named.form]))
      const found = place && (await one(place.workspace, place.stream, provider))
      return found?.hook.generation === named?.generation ? found : undefined
    },
    byName: async (provider, name) => {
      const lower = name.trim().toLowerCase()
      const place = await placed('select workspace, stream from form_of_hook($1, $2)', [provider, lower])
      return place && one(place.workspace, place.stream, provider)
    },
    all: async (workspace, form) => {
      const rows = await inWorkspace(pool, workspace, (client) => hookRows(client, workspace, form))
      return providers.map((provider) => openedFrom(mac, { workspace, form, provider }, rows))
    },
    seal: ({ workspace, form, hook: { provider } }, secrets) =>
      sealed(mac, { workspace, form, provider }, secrets),
    markOf: (secret) => mac(`hook-mark/${secret}`).toString('hex').slice(0, 12),
  }
}

async function hookRows(client: PoolClient, workspace: Id, form: Id): Promise<readonly Row[]> {
  const { rows } = await client.query<Row>({
    name: 'hooks-of-form',
    text: `select h.provider, h.generation, h.ids, h.sites, h.unsigned, s.sealed, s.given_at as "givenAt" from hook h
      left join hook_secret s on s.workspace = $1 and s.form = h.form and s.provider = h.provider
      where h.workspace = $1 and h.form = $2`,
    values: [workspace, form],
  })
  return rows
}

function openedFrom(mac: Mac, place: Place, rows: readonly Row[]): OpenHook {
  const { workspace, form, provider } = place
  const row = rows.find((each) => each.provider === provider)
  const {
    sealed: kept,
    marks: _,
    givenAt,
    ...hook
  } = row ? { ...row, marks: {} } : { ...unchangedHook(provider), sealed: null, givenAt: null }
  const given = kept === null ? {} : unsealed(mac, place, kept)
  return {
    ...{ workspace, form, hook, key: keyFor(mac, place, hook.generation) },
    secrets: { ...ours(mac, place, hook.generation), ...given },
    // Object.keys forgets that they are names of secrets.
    given: Object.keys(given) as HookSecret[],
    givenAt: kept === null ? {} : (givenAt ?? {}),
  }
}

/** What we tell a provider to prove itself with, where it is for us to choose. */
function ours(mac: Mac, { form, provider }: Place, generation: number): HookSecrets {
  const made = (what: string) => mac(`hook-${what}/${provider}/${form}/${generation}`)
  if (provider === 'generic') return { secret: `whsec_${made('secret').toString('base64')}` }
  // Never a leading dash, which a shell would take for an option.
  const short = (what: string) => made(what).subarray(0, 24).toString('hex')
  if (secretFrom[provider] === 'us') return { secret: short('secret') }
  return provider === 'meta' ? { verifyToken: short('verify') } : {}
}

/** The form, the generation and their proof: a key that was never given out is known without looking anywhere. */
function keyFor(mac: Mac, { form, provider }: Omit<Place, 'workspace'>, generation: number): string {
  const bytes = Buffer.alloc(18)
  bytes.write(form.replaceAll('-', ''), 'hex')
  bytes.writeUInt16BE(generation, 16)
  return Buffer.concat([bytes, proofOf(mac, provider, bytes)]).toString('base64url')
}

const proofOf = (mac: Mac, provider: Provider, bytes: Buffer): Buffer =>
  mac(`hook-key/${provider}/${bytes.toString('hex')}`).subarray(0, PROOF_BYTES)

function keyIn(mac: Mac, provider: Provider, key: string): { form: Id; generation: number } | undefined {
  const bytes = Buffer.from(key, 'base64url')
  if (bytes.length !== 18 + PROOF_BYTES || bytes.toString('base64url') !== key) return undefined
  const head = bytes.subarray(0, 18)
  if (!timingSafeEqual(bytes.subarray(18), proofOf(mac, provider, head))) return undefined
  const form = head.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { form, generation: head.readUInt16BE(16) }
}

const bound = ({ workspace, form, provider }: Place): Buffer =>
  Buffer.from(`${workspace}/${form}/${provider}`)

/** AES-256-GCM, bound to the place, so that nobody can put one form's secrets to another's use. */
function sealed(mac: Mac, place: Place, secrets: HookSecrets): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', mac('hook-secrets'), iv).setAAD(bound(place))
  const hidden = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), hidden])
}

/** Nothing where another installation's secret sealed it: then they have to be given anew. */
function unsealed(mac: Mac, place: Place, kept: Buffer): HookSecrets {
  try {
    const decipher = createDecipheriv('aes-256-gcm', mac('hook-secrets'), kept.subarray(0, IV_BYTES))
    decipher.setAAD(bound(place)).setAuthTag(kept.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    const plain = Buffer.concat([decipher.update(kept.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
    return JSON.parse(plain.toString('utf8'))
  } catch {
    return {}
  }
}

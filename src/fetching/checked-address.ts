import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isLoopback, isPrivateName, isPublicAddress } from './public-address.ts'

export type Resolve = (host: string) => Promise<readonly string[]>
export type Rules = {
  /** For tests only, which have nowhere else to put a page: never from a setting. */
  readonly allowLoopback?: boolean
  readonly resolve?: Resolve
}

/** Where a page may be asked for: the address as it was written, and the addresses of machines that were found to be public. */
export type Checked = { readonly url: URL; readonly host: string; readonly addresses: readonly string[] }
export type AddressRefusal = 'not_an_address' | 'not_public' | 'name_unknown' | 'unreachable'

/** Pages stand behind these; behind the others stand things that are not meant to be read. */
const PORTS: ReadonlySet<string> = new Set(['', '80', '443', '8080', '8443'])
const ADDRESS_CHARS_MAX = 2_000

const byDns: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address)

/** The machines behind a name or an address, where all of them are public: whoever connects must connect to one of these. */
export async function publicAddressesOf(
  host: string,
  resolve: Resolve = byDns,
): Promise<readonly string[] | 'not_public' | 'name_unknown'> {
  if (isIP(host) !== 0) return isPublicAddress(host) ? [host] : 'not_public'
  if (isPrivateName(host)) return 'not_public'
  const addresses = await resolve(host).catch(() => [])
  if (addresses.length === 0) return 'name_unknown'
  return addresses.every(isPublicAddress) ? addresses : 'not_public'
}

/**
 * Reads an address and looks up its name. All of the addresses that the name has must be public: one private among them is enough
 * to be led astray. Whoever connects must connect to one of these, not to the name again.
 */
export async function checkedAddress(
  address: string,
  { allowLoopback = false, resolve = byDns }: Rules = {},
): Promise<Checked | AddressRefusal> {
  const url = address.length > ADDRESS_CHARS_MAX ? null : URL.parse(address)
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.hostname === '' ||
    url.username !== '' ||
    url.password !== ''
  )
    return 'not_an_address'
  // The URL standard has brought decimal, octal and hexadecimal hosts into the usual form by now.
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const allowed = (found: string) => isPublicAddress(found) || (allowLoopback && isLoopback(found))
  const near = allowLoopback && (isLoopback(host) || host === 'localhost')
  if (!near && !PORTS.has(url.port)) return 'not_public'
  if (isIP(host) !== 0) return allowed(host) ? { url, host, addresses: [host] } : 'not_public'
  if (!near && isPrivateName(host)) return 'not_public'
  const addresses = await resolve(host).catch(away)
  if (addresses === 'unreachable') return addresses
  if (addresses.length === 0) return 'name_unknown'
  return addresses.every(allowed) ? { url, host, addresses } : 'not_public'
}

/** A name service that is away says nothing of whether there is such a name. */
const away = (error: unknown): readonly string[] | 'unreachable' =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && UNSURE.has(error.code)
    ? 'unreachable'
    : []
const UNSURE: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ESERVFAIL',
  'ETIMEOUT',
  'ECONNREFUSED',
  'EREFUSED',
])

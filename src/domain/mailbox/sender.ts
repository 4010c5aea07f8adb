import { hostOf } from '../text/domains.ts'

/** What one mail server says it found out about where a mail came from (RFC 8601): only checks that passed, with whom they name. */
export type Finding = {
  /** The name under which the server says so. */
  readonly by: string
  readonly passed: readonly { readonly method: string; readonly whom: string }[]
}

/**
 * Whether a mail comes from the address it says. Anybody can write such findings into a mail, so only those of our own mail server
 * count, and of these the last that it added, which stand first. SPF must have passed for this very address, DKIM and DMARC for its
 * domain.
 */
export function checksOut(
  address: string,
  { findings, ours }: { readonly findings: readonly Finding[]; readonly ours: string | undefined },
): boolean {
  const domain = hostOf(address)
  if (ours === undefined || ours === '' || domain === undefined) return false
  const own = findings.find(({ by }) => by.toLowerCase() === ours.toLowerCase())
  return own?.passed.some(({ method, whom }) => vouches({ method, whom }, { address, domain })) ?? false
}

function vouches(
  { method, whom }: { readonly method: string; readonly whom: string },
  { address, domain }: { readonly address: string; readonly domain: string },
): boolean {
  const said = whom.toLowerCase()
  if (method === 'spf') return said === address.toLowerCase()
  if (method !== 'dkim' && method !== 'dmarc') return false
  return isOver(said.slice(said.lastIndexOf('@') + 1), domain)
}

/** The domain itself or one that it lies in, but no top-level domain. */
const isOver = (over: string, domain: string): boolean =>
  over.includes('.') && (domain === over || domain.endsWith(`.${over}`))

import { Resolver } from 'node:dns/promises'

/** What the name service says of a domain; throws where it doesn't say. */
export type Resolve = {
  readonly mx: (domain: string) => Promise<readonly { readonly exchange: string }[]>
  readonly host: (domain: string) => Promise<readonly string[]>
}
export type Reached = 'yes' | 'no' | 'unknown'

const PATIENCE_MS = 1_500
const KNOWN_MS = 6 * 60 * 60_000
const UNKNOWN_MS = 60_000
/** After a look-up that took too long, nobody is kept waiting by the next ones. */
const REST_MS = 30_000
const KNOWN_MAX = 20_000

/** Names that can't stand in the public name service, or are kept for examples. */
const RESERVED = /(^|\.)(example(\.(com|net|org))?|test|invalid|localhost|local|internal|onion)$/
const NAME = /^(?=.{4,253}$)([a-z0-9_]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/
const NOT_THERE: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'ENODATA'])

/** Asks the name service of this machine, each time once. */
export function systemResolve(servers?: readonly string[]): Resolve {
  const resolver = new Resolver({ timeout: 1_000, tries: 1 })
  if (servers) resolver.setServers([...servers])
  return {
    mx: (domain) => resolver.resolveMx(domain),
    host: async (domain) => {
      const addresses = await Promise.allSettled([resolver.resolve4(domain), resolver.resolve6(domain)])
      const found = addresses.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
      const failed = addresses.find((each) => each.status === 'rejected' && !isNotThere(each.reason))
      if (found.length === 0 && failed?.status === 'rejected') throw failed.reason
      return found
    },
  }
}

/**
 * Whether mail can be delivered to a domain, as far as that is known: what was looked up is remembered, and a name service that is
 * slow or away answers nothing, which holds nobody back.
 */
export function mailExchange(
  resolve: Resolve,
  {
    isCommon,
    now = () => performance.now(),
    patienceMs = PATIENCE_MS,
  }: { isCommon: (domain: string) => boolean; now?: () => number; patienceMs?: number },
) {
  const kept = new Map<string, { readonly reached: Reached; readonly until: number }>()
  let restsUntil = 0

  function keep(domain: string, reached: Reached): void {
    if (kept.size >= KNOWN_MAX) kept.delete(kept.keys().next().value ?? '')
    kept.set(domain, { reached, until: now() + (reached === 'unknown' ? UNKNOWN_MS : KNOWN_MS) })
  }

  function known(domain: string): Reached | undefined {
    if (isCommon(domain)) return 'yes'
    if (RESERVED.test(domain) || !NAME.test(domain)) return 'unknown'
    const found = kept.get(domain)
    if (found && found.until > now()) return found.reached
    return now() < restsUntil ? 'unknown' : undefined
  }

  async function look(domains: readonly string[]): Promise<void> {
    const wanted = domains.filter((domain) => known(domain) === undefined)
    const late = Promise.withResolvers<'late'>()
    const timer = setTimeout(() => late.resolve('late'), patienceMs)
    await Promise.all(
      wanted.map(async (domain) => {
        const asked = ask(resolve, domain)
        const answer = await Promise.race([asked, late.promise])
        if (answer === 'late') {
          restsUntil = now() + REST_MS
          // It may still come, for whoever writes from there next.
          void asked.then((reached) => keep(domain, reached))
        }
        keep(domain, answer === 'late' ? 'unknown' : answer)
      }),
    )
    clearTimeout(timer)
  }

  return { known, look }
}

/** Without an exchange of its own, a host by that name takes its mail; a lone dot says that nobody does. */
async function ask(resolve: Resolve, domain: string): Promise<Reached> {
  try {
    const exchanges = await resolve.mx(domain).catch(nothingThere)
    if (exchanges.length > 0) return exchanges.some(({ exchange }) => exchange !== '') ? 'yes' : 'no'
    const hosts = await resolve.host(domain).catch(nothingThere)
    return hosts.length > 0 ? 'yes' : 'no'
  } catch {
    return 'unknown'
  }
}

const isNotThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && NOT_THERE.has(error.code)

function nothingThere(error: unknown): readonly never[] {
  if (isNotThere(error)) return []
  throw error
}

import type { Briefs, Look } from '#app/briefs/ports.ts'
import { version } from '#cli/about.ts'
import type { Config } from '#config/config.ts'
import { countryOfNumber } from '#intake/phone.ts'

/** Between two looks at the same site by one process, whoever asks; most are kept from asking again by what is stored. */
const APART_MS = 5_000
const REMEMBERED_MAX = 1_000

/** Where briefs ask outside, loaded when somebody is first asked. */
export function briefsOutside(
  { sites, contact, enrichment }: Pick<Config, 'sites' | 'contact' | 'enrichment'>,
  url: () => string,
): Briefs {
  const userAgent = () => `Handraise/${version()} (home pages for briefs; +${contact ?? url()})`
  const site = async (domain: string): Promise<Look> => {
    const { siteReader } = await import('#fetching/read-site.ts')
    return siteReader({ userAgent: userAgent() })(domain)
  }
  const service = enrichment && {
    enrichment: async (domain: string): Promise<Look> => {
      const { enrichmentBy } = await import('#fetching/enrichment.ts')
      return enrichmentBy(enrichment, { userAgent: userAgent() })(domain)
    },
  }
  return { look: { ...(sites && { site: apart(site) }), ...service }, countryOfNumber }
}

/** Whoever asks for the same site at the same time, or right after, gets the same look. */
export function apart(
  look: (domain: string) => Promise<Look>,
  now: () => number = Date.now,
): (domain: string) => Promise<Look> {
  const looks = new Map<string, { readonly began: number; readonly look: Promise<Look> }>()
  return (domain) => {
    const last = looks.get(domain)
    if (last && now() - last.began < APART_MS) return last.look
    if (looks.size >= REMEMBERED_MAX) looks.clear()
    const looked = look(domain)
    looks.set(domain, { began: now(), look: looked })
    return looked
  }
}

/** What a service that knows firms may tell of one. */
export const enrichmentFields = ['name', 'does', 'industry', 'size', 'founded', 'place', 'country'] as const
export type EnrichmentField = (typeof enrichmentFields)[number]
export type EnrichmentFields = Readonly<Partial<Record<EnrichmentField, string>>>

/** A service that is asked about firms by their domain, where the firm pays for one. */
export type Enrichment = {
  readonly url: string
  readonly key: string | undefined
  readonly header: string
  readonly fields: EnrichmentFields
}

/** An address over a locked line, with the place for the domain; undefined for any other. */
export function serviceAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const safe = url?.protocol === 'https:' && url.username === '' && url.password === ''
  return safe && text.includes('{domain}') ? text : undefined
}

/** `does=company.description, size=metrics.0.employees`; undefined where a name or a place is none. */
export function fieldPaths(text: string): EnrichmentFields | undefined {
  const pairs = text.split(',').map((pair) => pair.split('=').map((part) => part.trim()))
  const fields: Partial<Record<EnrichmentField, string>> = {}
  for (const [name, path, ...rest] of pairs) {
    const field = enrichmentFields.find((known) => known === name)
    if (!field || path === undefined || rest.length > 0 || !/^[\w-]+(\.[\w-]+)*$/.test(path)) return undefined
    fields[field] = path
  }
  return fields
}

/** Who may be asked about a program that reads sites: a mail address, or a page. */
export const contactOf = (text: string): string | undefined =>
  /^[^\s@<>()]+@[^\s@<>()]+$/.test(text) || /^https?:\/\/[^\s<>()]+$/.test(text) ? text : undefined

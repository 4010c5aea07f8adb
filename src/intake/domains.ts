import { getDomain } from 'tldts'

/** The name that somebody registered, without what they put before it: `mail.acme.co.uk` is acme.co.uk. */
export const registrableDomain = (host: string): string | undefined =>
  getDomain(host, { allowPrivateDomains: true }) ?? undefined

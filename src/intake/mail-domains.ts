import domains from 'free-email-domains'

const personal = new Set(domains)

/** Whether addresses at this domain are people's own: a free mail provider says nothing about an organisation. */
export const isPersonalDomain = (domain: string): boolean => personal.has(domain.toLowerCase())

/** Whose wire formats are understood: other firms' forms send them, and `generic` is for all the rest. */
export const providers = [
  'salesforce_web2lead',
  'hubspot',
  'typeform',
  'tally',
  'jotform',
  'elementor',
  'google_ads',
  'calendly',
  'meta',
  'linkedin',
  'generic',
] as const
export type Provider = (typeof providers)[number]

const alsoCalled: Readonly<Record<string, Provider>> = {
  salesforce: 'salesforce_web2lead',
  web2lead: 'salesforce_web2lead',
  webtolead: 'salesforce_web2lead',
  google: 'google_ads',
  facebook: 'meta',
}

/** By its name or one that people use for it, whatever its case and punctuation. */
export function providerNamed(said: string): Provider | undefined {
  const plain = said.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const known = providers.find((provider) => provider.replaceAll('_', '') === plain)
  return known ?? (Object.hasOwn(alsoCalled, plain) ? alsoCalled[plain] : undefined)
}

/** The secrets that somebody may give us of theirs: what signs deliveries, what leads are fetched with, what greets us. */
export function secretsTakenBy(provider: Provider): readonly ('secret' | 'token' | 'verifyToken')[] {
  if (provider === 'meta') return ['secret', 'token', 'verifyToken']
  if (provider === 'linkedin') return ['secret', 'token']
  return secretFrom[provider] === 'nobody' ? [] : ['secret']
}

/** Who chooses the secret that proves a delivery: we, they, or nobody, where the key in the address is all there is. */
export const secretFrom: Readonly<Record<Provider, 'us' | 'them' | 'nobody'>> = {
  salesforce_web2lead: 'nobody',
  hubspot: 'nobody',
  typeform: 'us',
  tally: 'us',
  jotform: 'nobody',
  elementor: 'nobody',
  google_ads: 'us',
  calendly: 'us',
  meta: 'them',
  linkedin: 'them',
  generic: 'us',
}

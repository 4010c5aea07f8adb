import listed from 'email-providers/all.json' with { type: 'json' }

/** What the list lacks, and what it takes for a provider though a firm's own people write from there. */
const alsoPersonal = ['fastmail.com', 'fastmail.fm', 'rocketmail.com', 'tuta.com', 'tuta.io', 'tutanota.com']
const notPersonal = new Set(['bt.com', 'example.com'])

const personal = new Set([...listed, ...alsoPersonal].filter((domain) => !notPersonal.has(domain)))

/** Whether addresses at this domain are people's own: a free mail provider says nothing about an organisation. */
export const isPersonalDomain = (domain: string): boolean => personal.has(domain.toLowerCase())

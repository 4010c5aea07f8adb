import type { Role } from '#domain/team/people.ts'

export type Colleague = {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly team?: string
}

/** Everybody here is invented, and so are the domains (RFC 2606 keeps `.example` free for that). */
export const FIRM = 'Acme Analytics'
export const CURRENCY = 'GBP'
export const PASSWORD = 'try handraise'
export const ADMIN: Colleague = { name: 'Ana Abel', email: 'ana@acme.example', roles: ['admin', 'manager'] }

export const colleagues: readonly Colleague[] = [
  { name: 'Ben Okafor', email: 'ben@acme.example', roles: ['qualifier'], team: 'qualifiers' },
  { name: 'Chloé Laurent', email: 'chloe@acme.example', roles: ['qualifier'], team: 'qualifiers' },
  { name: 'Dev Patel', email: 'dev@acme.example', roles: ['representative'], team: 'inside sales' },
  { name: 'Eve Lindqvist', email: 'eve@acme.example', roles: ['manager'], team: 'account managers' },
  { name: 'Femi Adeyemi', email: 'femi@acme.example', roles: ['representative'], team: 'inside sales' },
  { name: 'Mia Rossi', email: 'mia@acme.example', roles: ['marketing'] },
  { name: 'Sam Keller', email: 'sam@acme.example', roles: ['representative', 'manager'], team: 'qualifiers' },
]

export const forms = [
  { name: 'Contact us', kind: 'contact', weight: 30 },
  { name: 'Book a demonstration', kind: 'demo', weight: 26 },
  { name: 'Ask for a price', kind: 'pricing', weight: 18 },
  { name: 'Call me back', kind: 'callback', weight: 8 },
  { name: 'Guide: numbers people believe', kind: 'download', weight: 14 },
  { name: 'Free trial', kind: 'trial', weight: 4 },
] as const
export type DemoForm = (typeof forms)[number]
/** Who works here, as their address begins. */
export type Who = 'ana' | 'ben' | 'chloe' | 'dev' | 'eve' | 'femi' | 'mia' | 'sam'

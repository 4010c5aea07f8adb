import type { Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'

/** What a fact tells of: why they wrote, who they are, or the business that they write for. */
export const factAbouts = ['wish', 'person', 'business'] as const
export type FactAbout = (typeof factAbouts)[number]

export const factKinds = [
  ...(['asked for', 'page', 'campaign', 'consent', 'signal'] as const),
  ...(['name', 'role', 'earlier'] as const),
  ...([
    'relationship',
    'owner',
    'colleague',
    'does',
    'industry',
    'size',
    'founded',
    'place',
    'country',
  ] as const),
] as const
export type FactKind = (typeof factKinds)[number]

/** Who says so: they themselves, our own records, what they did and we were told of, their public site, a service that is paid for. */
export const factSources = ['form', 'history', 'account', 'signal', 'site', 'enrichment'] as const
export type FactSource = (typeof factSources)[number]

/** One thing that is known, who says so, and as of when. */
export type Fact = {
  readonly about: FactAbout
  readonly kind: FactKind
  readonly text: string
  readonly source: FactSource
  readonly at: Instant
  /** The page on which it stands. */
  readonly url?: string
  /** The lead of ours that it comes from. */
  readonly lead?: Id
}

export const FACT_CHARS_MAX = 300
/** More than this is no brief. */
export const FACTS_MAX = 40

/** Where something was looked for outside, and what came of it: facts, surely nothing, or no answer that tells. */
export const searchPlaces = ['site', 'enrichment'] as const
export type SearchPlace = (typeof searchPlaces)[number]
export const searchReasons = [
  ...(['no_domain', 'switched_off', 'forbidden', 'unreachable', 'too_slow', 'too_large'] as const),
  ...(['not_html', 'not_public', 'no_site', 'says_nothing', 'refused'] as const),
] as const
export type SearchReason = (typeof searchReasons)[number]
export type Search = {
  readonly where: SearchPlace
  readonly result: 'found' | 'none' | 'failed' | 'not looked'
  readonly because?: SearchReason
  readonly at: Instant
}

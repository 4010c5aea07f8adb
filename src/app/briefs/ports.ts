import type { Fact, Search, SearchPlace } from '#domain/brief/fact.ts'
import type { Id } from '#domain/ledger.ts'
import type { Outcome } from '#domain/lead/resolution.ts'
import type { Instant } from '#domain/time/instant.ts'

/** A fact as it was found; when, where and about whom is known to whoever asked. */
export type Found = Pick<Fact, 'kind' | 'text' | 'url'>
/** What came of a look outside. `again`: somebody was away, and a later look may tell more. */
export type Look = Pick<Search, 'result' | 'because'> & {
  readonly facts: readonly Found[]
  readonly again?: boolean
}

/** Where briefs ask outside; what is switched off isn't there. They are told a firm's domain and nothing of any person. */
export type Briefs = {
  readonly look: Readonly<Partial<Record<SearchPlace, (domain: string) => Promise<Look>>>>
  /** The country that a telephone number is from, by its two letters. */
  readonly countryOfNumber: (phone: string) => string | undefined
}

/** A lead as another one's brief tells of it. */
export type LeadBefore = {
  readonly lead: Id
  readonly name: string
  readonly source: string
  readonly submittedAt: Instant
  readonly status: 'open' | 'resolved'
  readonly outcome: Outcome | null
  readonly owner: Id | null
}
export type KeptLook = Pick<Look, 'result' | 'because' | 'facts'> & {
  readonly place: SearchPlace
  readonly seenAt: Instant
}

/** What briefs ask of the read models, and keep beside the ledger. */
export type BriefReads = {
  /** Other leads of these people, the youngest first; only a few. */
  readonly leadsBefore: (about: {
    readonly prospects: readonly Id[]
    readonly except: Id
  }) => Promise<readonly LeadBefore[]>
  /** The latest leads of other people whose mail goes to this domain, one of each person; only a few. */
  readonly leadsFrom: (about: {
    readonly domain: string
    readonly except: readonly Id[]
  }) => Promise<readonly LeadBefore[]>
  readonly looksKept: (domain: string) => Promise<readonly KeptLook[]>
  readonly keepLooks: (domain: string, looks: readonly KeptLook[]) => Promise<void>
}

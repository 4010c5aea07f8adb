import type { Id } from '#domain/ledger.ts'
import type { Motion } from '#domain/lead/events.ts'
import { accountsOf, soughtBy } from '#domain/matching/found-by.ts'
import { identify, type Candidate, type Match } from '#domain/matching/identify.ts'
import { readSaid } from '#domain/matching/match-said.ts'
import { emailKey, type Details } from '#domain/prospect/prospect.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { FoundProspect } from './ports.ts'

/** What is going on with one person, under whichever of their names. `open` changes as a batch goes on. */
export type Person = {
  /** The first of their names that was found. */
  readonly id: Id
  /** Whether they were known before. */
  readonly known: boolean
  readonly signals: readonly string[]
  open?: { readonly lead: Id; readonly openedAt: Instant; readonly motion: Motion } | undefined
  readonly last?: { readonly lead: Id; readonly at: Instant; readonly owner: Id | undefined } | undefined
}
export type Identified = {
  /** Under whom a submission is kept: whatever is found out later, it keeps that. */
  readonly prospect: Id
  readonly isNew: boolean
  readonly details: Details
  /** As they are now, with all that the batch has found out since. */
  readonly person: () => Person
  /** What is to be said of others, who surely are or may be the same. */
  readonly bonds: readonly { readonly how: 'AddAlias' | 'ProposeAlias'; readonly match: Match }[]
}
type Entry = Omit<Candidate, 'group'> & { readonly decided: Set<Id> }
/** What somebody says, read once, and the keys under which it lies. */
type Said = Pick<Candidate, 'email' | 'said'> & { readonly keys: readonly string[] }

/** The people that a batch may be of. Whoever is identified is entered, so that the second of two equal senders finds the first. */
export class Directory {
  readonly #people = new Map<Id, Person>()
  readonly #entries = new Map<Id, Entry>()
  readonly #byKey = new Map<string, Set<Id>>()
  readonly #domainOf: (domain: string) => string

  /** `domainOf` knows an account that has several domains under one of them. */
  constructor(found: readonly FoundProspect[], domainOf: (domain: string) => string) {
    this.#domainOf = domainOf
    for (const members of Map.groupBy(found, (each) => each.found).values()) {
      const seen = members.flatMap(({ prospect }) => this.#people.get(prospect) ?? [])
      const person = seen[0] ?? personOf(members)
      for (const { prospect, details, decided } of members)
        if (!this.#entries.has(prospect))
          this.#enter(prospect, this.#read(details), { person, decided: new Set(decided) })
    }
  }

  identify(details: Details, newId: () => Id): Identified {
    const said = this.#read(details)
    const near = new Set(said.keys.flatMap((key) => [...(this.#byKey.get(key) ?? [])]))
    const found = identify(
      said,
      [...near].flatMap((id) => this.#candidate(id)),
    )
    const prospect = found.prospect ?? newId()
    const entry = this.#entries.get(prospect)
    const decided = entry?.decided ?? new Set<Id>()
    const isOpen = (match: Match) => !decided.has(match.prospect)
    const same = found.same && isOpen(found.same) ? found.same : undefined
    const bonds: Identified['bonds'] = [
      ...(same ? [{ how: 'AddAlias' as const, match: same }] : []),
      ...found.maybe.filter(isOpen).map((match) => ({ how: 'ProposeAlias' as const, match })),
    ]
    for (const { match } of bonds) {
      decided.add(match.prospect)
      this.#entries.get(match.prospect)?.decided.add(prospect)
    }
    const own = this.#people.get(prospect)
    const other = same && this.#people.get(same.prospect)
    const person = own && other ? this.#join(own, other) : (own ?? other ?? unknown(prospect))
    this.#enter(prospect, said, { person, decided })
    return {
      ...{ prospect, isNew: found.prospect === undefined, details, bonds },
      person: () => this.#people.get(prospect) ?? person,
    }
  }

  /** Who has exactly this address; nobody is entered by asking. */
  at(email: string): { readonly prospect: Id; readonly person: Person } | undefined {
    const [prospect] = this.#byKey.get(`=${emailKey(email)}`) ?? []
    const person = prospect === undefined ? undefined : this.#people.get(prospect)
    return prospect !== undefined && person ? { prospect, person } : undefined
  }

  #candidate(id: Id): readonly Candidate[] {
    const [entry, person] = [this.#entries.get(id), this.#people.get(id)]
    return entry && person ? [{ ...entry, group: person.id }] : []
  }

  #enter(
    prospect: Id,
    { keys, ...read }: Said,
    { person, decided }: { person: Person; decided: Set<Id> },
  ): void {
    this.#people.set(prospect, person)
    this.#entries.set(prospect, { ...read, prospect, decided })
    for (const key of keys) {
      const known = this.#byKey.get(key)
      if (known) known.add(prospect)
      else this.#byKey.set(key, new Set([prospect]))
    }
  }

  #read(details: Details): Said {
    const { domain, email } = details
    const said = domain === undefined ? details : { ...details, domain: this.#domainOf(domain) }
    const key = email === undefined ? undefined : emailKey(email)
    const accounts = accountsOf(said)
    const keys = [...soughtBy(said, accounts), ...(key === undefined ? [] : [`=${key}`])]
    return { keys, said: readSaid(said, accounts), ...(key !== undefined && { email: key }) }
  }

  /** Two who turn out to be one: the older open lead is theirs, and the last that ended. */
  #join(one: Person, other: Person): Person {
    if (one === other) return one
    const person = together([one, other])
    for (const [id, each] of this.#people) if (each === one || each === other) this.#people.set(id, person)
    return person
  }
}

const unknown = (id: Id): Person => ({ id, known: false, signals: [] })

const personOf = (members: readonly FoundProspect[]): Person =>
  together(
    members.map(({ prospect, signals, open, last }) => ({ id: prospect, known: true, signals, open, last })),
  )

function together(people: readonly Person[]): Person {
  const open = people
    .flatMap((each) => each.open ?? [])
    .toSorted((a, b) => inOrder(a.openedAt, b.openedAt) || inOrder(a.lead, b.lead))[0]
  const last = people
    .flatMap((each) => each.last ?? [])
    .toSorted((a, b) => inOrder(b.at, a.at) || inOrder(b.lead, a.lead))[0]
  return {
    id: people.map(({ id }) => id).toSorted()[0] ?? '',
    known: people.some(({ known }) => known),
    signals: [...new Set(people.flatMap(({ signals }) => signals))],
    ...(open && { open }),
    ...(last && { last }),
  }
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

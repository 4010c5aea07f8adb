import type { z } from 'zod'
import type { Compared } from '#domain/matching/shared.ts'
import type { LeadPeople, Proposals } from './identity.ts'

type Person = LeadPeople['prospect']
type Proposal = LeadPeople['proposals'][number]
type Theirs = Proposal['leads'][number]
type Member = { readonly id: string; readonly name: string }

/** What the views found; `Id`s of members are named by `nameOf`. */
export type Around = {
  readonly prospect: string
  readonly people: readonly Person[]
  readonly same: readonly string[]
  readonly guests: readonly string[]
  readonly bonds: readonly {
    readonly prospect: string
    readonly alias: string
    readonly state: 'proposed' | 'added'
    readonly at: string
    readonly by: string
    readonly because: readonly Compared[] | null
  }[]
  readonly sharing: readonly (Person & { readonly by: 'domain' | 'name' | 'relation' })[]
  readonly more: boolean
  readonly account:
    | { readonly name: string; readonly relationship: string | null; readonly owner: string | null }
    | undefined
  readonly leads: readonly (Omit<Theirs, 'owner'> & {
    readonly prospect: string
    readonly owner: string | null
  })[]
}
type Bond = Around['bonds'][number]

const nobody = (prospect: string): Person => ({
  prospect,
  name: '',
  email: null,
  phone: null,
  organisation: null,
})

/** Everybody around a lead, as the page and the command line tell of them. */
export function peopleTold(found: Around, members: readonly Member[]): LeadPeople {
  const { same, bonds, leads, sharing, account, more } = found
  const memberOf = (id: string | null): Member | null => {
    const member = members.find((each) => each.id === id)
    return member ? { id: member.id, name: member.name } : null
  }
  const people = new Map(found.people.map((person) => [person.prospect, person]))
  const personOf = (id: string): Person => people.get(id) ?? nobody(id)
  const leadsOf = (id: string): Theirs[] =>
    leads.flatMap(({ prospect, owner, ...lead }) =>
      prospect === id ? [{ ...lead, owner: memberOf(owner) }] : [],
    )
  const told = (bond: Bond, about: string) => ({
    with: bond.prospect === about ? bond.alias : bond.prospect,
    at: bond.at,
    by: memberOf(bond.by),
    because: becauseFor(bond, about),
  })
  const isOne = (id: string) => same.includes(id)
  const added = bonds.filter(({ state }) => state === 'added')
  const proposed = bonds.filter(
    ({ state, prospect, alias }) => state === 'proposed' && isOne(prospect) !== isOne(alias),
  )
  const owners = sharing.flatMap(({ prospect }) =>
    leadsOf(prospect).flatMap(({ status, owner }) => (status === 'open' && owner ? [owner] : [])),
  )
  return {
    prospect: personOf(found.prospect),
    aliases: same.slice(1).map((id) => ({
      ...personOf(id),
      bonds: added
        .filter(({ prospect, alias }) => prospect === id || alias === id)
        .map((bond) => told(bond, id)),
      leads: leadsOf(id),
    })),
    proposals: proposed.map((bond) => {
      const other = isOne(bond.prospect) ? bond.alias : bond.prospect
      return { ...personOf(other), ...told(bond, other), leads: leadsOf(other) }
    }),
    guests: found.guests.map(personOf),
    group: {
      account: account
        ? { name: account.name, relationship: account.relationship, owner: memberOf(account.owner) }
        : null,
      people: sharing.map(({ prospect, by }) => ({ ...personOf(prospect), by, leads: leadsOf(prospect) })),
      more,
      owners: [...new Map(owners.map((owner) => [owner.id, owner])).values()],
    },
  }
}

/** What was compared is kept with the one on whose stream it stands first; here whoever is told of comes first. */
const becauseFor = ({ prospect, because }: Bond, about: string): Proposal['because'] =>
  (because ?? []).map(({ key, values: [one, other] }) => ({
    key,
    values: prospect === about ? [one, other] : [other, one],
  }))

export function proposalsTold(found: {
  readonly proposals: Around['bonds']
  readonly people: readonly Person[]
  readonly more: boolean
}): z.infer<typeof Proposals> {
  const people = new Map(found.people.map((person) => [person.prospect, person]))
  return {
    items: found.proposals.map(({ prospect, alias, at, because }) => ({
      at,
      pair: [people.get(prospect) ?? nobody(prospect), people.get(alias) ?? nobody(alias)],
      because: (because ?? []).map(({ key, values: [one, other] }) => ({ key, values: [one, other] })),
    })),
    more: found.more,
  }
}

import type { LeadPeople } from '#contract/identity.ts'
import type { LeadCard } from '#web/api/types.ts'
import { idOf, iso, ref } from './mock-basics.ts'

/** Who else is around a lead: a second address of theirs, one that may be, and a colleague. */
export function peopleAt(
  { id, prospect: { id: prospect, name, email }, segment }: LeadCard,
  now: number,
): LeadPeople {
  const phone = '+442079460018'
  const named = (said: string, address: string) => ({
    ...{ prospect: idOf(`prospect ${address}`), name: said, email: address, phone, organisation: null },
  })
  const lead = {
    id,
    status: 'open' as const,
    segment,
    owner: ref('Ben Okafor'),
    submittedAt: iso(now - 7_200_000),
  }
  const bond = { with: prospect, at: iso(now - 3_600_000) }
  const byPhone = { key: 'phone' as const, values: [phone, phone] as [string, string] }
  return {
    prospect: { ...{ prospect, name, email, phone }, organisation: null },
    aliases: [
      {
        ...named(name, 'at.home@gmail.com'),
        bonds: [{ ...bond, by: null, because: [byPhone, { key: 'name', values: [name, name] }] }],
        leads: [],
      },
    ],
    proposals: [
      {
        ...named(name.split(' ')[0] ?? '', 'a.rather.long.address.of.somebody@northwind-logistics.example'),
        ...bond,
        by: null,
        because: [byPhone, { key: 'name', values: [name.split(' ')[0] ?? '', name] }],
        leads: [{ ...lead, owner: null }],
      },
    ],
    guests: [named('Lou Park', 'lou@park.example')],
    group: {
      account: { name: 'Northwind', relationship: 'customer', owner: ref('Eve Lindqvist') },
      people: [{ ...named('Robin Marsh', 'robin@northwind.example'), by: 'domain', leads: [lead] }],
      more: false,
      owners: [ref('Ben Okafor')],
    },
  }
}

export const CASES = 1_500

/** Every second case is won by a person, every fourth declined by nobody; the others are open. */
export const log = [
  'case,event,who,when',
  ...Array.from({ length: CASES }, (_, index) => {
    const day = `2025-01-${String(1 + (index % 28)).padStart(2, '0')}`
    return [
      `${index},SENT,112,${day}T09:00:00+01:00`,
      ...(index % 2 === 0
        ? [`${index},CALLED,Ann,${day}T10:00:00+01:00`, `${index},WON,Ben,${day}T11:00:00+01:00`]
        : []),
      ...(index % 4 === 1 ? [`${index},NO,112,${day}T09:00:01+01:00`] : []),
    ]
  }).flat(),
].join('\n')
export const map = `
source: Old system
case: case
time: when
submitted: { event: SENT }
touch: { when: { who: { not: ["", "112"] } }, member: who, channel: call, result: answered, evidence: witnessed }
outcome: { won: { event: WON }, declined by us: { event: "NO" } }
`
export const past = `Lead ID;E-mail;Company;Created;First response;Owner;Closed;Status
1;kim@northwind.example;Northwind;03/02/2025 10:00;03/02/2025 12:00;Ann;04/02/2025 12:00;Won
2;lou@pumps.example;Pumps;13/02/2025 10:00;;;;Open
3;;Nowhere;when?;;;;Open
`
export const accounts = `Name,Domains,Relationship,Owner,Parent
Northwind,"www.northwind.example, northwind.test",Customer,ana@acme.example,
Northwind Nordic,nordic.example,Partner,,Northwind
Post office,gmail.com,,,
`

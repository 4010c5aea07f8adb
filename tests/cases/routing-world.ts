import type { Route } from '#domain/routing/routed.ts'
import { conveyAll } from '#jobs/conveyor.ts'
import { starterFor } from '#playbook/starter.ts'
import { openForm, people, rowsIn, starterText, submit, type Firm, type Process } from '../world.ts'

/** The starter with a way of its own for the qualifiers. */
export const routed = (sections: string): string =>
  starterFor(starterText, { admin: 'ana@acme.example' }).replace(
    /qualifiers:( +)\{/,
    'qualifiers:$1{ routing: ours,',
  ) + sections

export const arrive = async (
  processes: readonly Process[],
  firm: Firm,
  senders: readonly Readonly<Record<string, string>>[],
) => {
  const [one] = processes
  if (!one) throw new Error('There is a process.')
  const form = await openForm(one, firm.forms.contact)
  await Promise.all(
    senders.map((fields, n) =>
      submit(processes[n % processes.length] ?? one, form, { fields: { ...asks, ...fields } }),
    ),
  )
  await Promise.all([...processes, ...processes].map(({ parts }) => conveyAll(parts)))
}
const asks = { name: 'Kim', message: 'Could you help us?' }
export const someone = (n: number) => ({ email: `kim${n}@initech${n}.example` })

type Offered = { readonly id: string; readonly offered: string | null }
export const offeredIn = (process: Process, firm: Firm) =>
  rowsIn<Offered>(process, firm, { text: 'select id, offered from lead order by submitted_at, id' })
export const counts = (firm: Firm, leads: readonly Offered[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    people.map((name) => [name, leads.filter(({ offered }) => offered === firm.members[name]).length]),
  )
export const routesIn = async (
  process: Process,
  firm: Firm,
): Promise<readonly (Route & { to: string })[]> => {
  const rows = await rowsIn<{ data: string }>(process, firm, {
    text: "select data from event where type = 'LeadOffered' order by position",
  })
  return rows.map(({ data }) => {
    const { route, to } = JSON.parse(data)
    return { ...route, to }
  })
}

import { getDomain } from 'tldts'
import type { AccountsMap, MembersMap, SuppressionsMap } from '#domain/import/map.ts'
import type { AccountRow } from '#app/import/describe-accounts.ts'
import type { MemberRow } from '#app/import/add-members.ts'
import type { SuppressionRow } from '#app/import/suppress.ts'
import type { Told } from '#app/import/past-case.ts'
import type { CsvFile } from '../csv/read.ts'
import { isPersonalDomain } from '../mail-domains.ts'
import { emailIn, lineIn } from '../values.ts'
import { cellIn } from './row.ts'

type File = Pick<CsvFile, 'columns' | 'records'>
/** A row as what it says, or the words in which it is turned away. */
type ReadRow<Row> = (row: number, values: readonly string[]) => Row | string

async function* rowsOf<Row>({ records }: File, read: ReadRow<Row>): AsyncGenerator<Told<Row>> {
  for await (const { row, values } of records) {
    const result = read(row, values)
    if (typeof result === 'string') yield { row, rejected: { row, problem: result, values } }
    else yield { row, item: result }
  }
}

/** Several things in one cell stand apart by commas, semicolons, bars or line ends. */
const listed = (text: string): readonly string[] =>
  text
    .split(/[,;|\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')

const CELL_LIST_MAX = 50
const FACT_CHARACTERS_MAX = 200

/** What a row leaves empty it doesn't say. */
const told = (facts: readonly (readonly [string, string])[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    facts.flatMap(([name, said]) => (said === '' ? [] : [[name, said.slice(0, FACT_CHARACTERS_MAX)]])),
  )

/** The part of a host that somebody registers: `www.sales.acme.co.uk` is `acme.co.uk`. */
export const registrable = (host: string): string | undefined =>
  getDomain(host, { allowPrivateDomains: true })?.toLowerCase()

export function accountsOf(
  file: File,
  { columns, relationships = {}, facts = {} }: AccountsMap,
): AsyncGenerator<Told<AccountRow>> {
  const cell = cellIn(file.columns)
  const [nameOf, domainsOf, relationshipOf] = [
    cell(columns.name),
    cell(columns.domains),
    cell(columns.relationship),
  ]
  const [ownerOf, parentOf] = [cell(columns.owner), cell(columns.parent)]
  const factsOf = Object.entries(facts).map(([name, column]) => [name, cell(column)] as const)
  const words = new Map(Object.entries(relationships).map(([said, means]) => [said.toLowerCase(), means]))
  return rowsOf(file, (row, values) => {
    const name = lineIn(nameOf(values))
    if (name === undefined) return `It has no name (column "${columns.name}").`
    const said = listed(domainsOf(values)).slice(0, CELL_LIST_MAX)
    const strange = said.find((each) => registrable(each) === undefined)
    if (strange !== undefined) return `"${strange.slice(0, 60)}" is no domain (column "${columns.domains}").`
    const domains = [...new Set(said.flatMap((each) => registrable(each) ?? []))]
    const free = domains.find(isPersonalDomain)
    if (free !== undefined) return `${free} is a free mail provider, not the domain of one organisation.`
    const relationship = relationshipOf(values).toLowerCase()
    return {
      ...{ row, name, domains },
      ...{
        relationship: words.get(relationship) ?? relationship,
        owner: ownerOf(values),
        parent: parentOf(values),
        fields: told(factsOf.map(([name, of]) => [name, of(values)])),
      },
    }
  })
}

export function membersOf(
  file: File,
  { columns, roles = ['qualifier'] }: MembersMap,
): AsyncGenerator<Told<MemberRow>> {
  const cell = cellIn(file.columns)
  const [emailOf, nameOf] = [cell(columns.email), cell(columns.name)]
  const [rolesOf, teamsOf] = [cell(columns.roles), cell(columns.teams)]
  return rowsOf(file, (row, values) => {
    const email = emailIn(emailOf(values))
    if (email === undefined)
      return `"${emailOf(values).slice(0, 60)}" is no e-mail address (column "${columns.email}").`
    const said = listed(rolesOf(values)).map((role) => role.toLowerCase())
    const name = lineIn(nameOf(values)) ?? email.slice(0, email.lastIndexOf('@'))
    return { row, email, name, roles: said.length > 0 ? said : roles, teams: listed(teamsOf(values)) }
  })
}

export function suppressionsOf(
  file: File,
  { columns, reason = 'imported' }: SuppressionsMap,
): AsyncGenerator<Told<SuppressionRow>> {
  const cell = cellIn(file.columns)
  const [addressOf, reasonOf] = [cell(columns.address), cell(columns.reason)]
  return rowsOf(file, (row, values) => {
    const said = addressOf(values)
    const because = lineIn(reasonOf(values)) ?? reason
    const email = emailIn(said)
    if (email !== undefined) return { row, kind: 'address', about: email, reason: because }
    const domain = said.replace(/^(\*\.|@)/, '').toLowerCase()
    return registrable(domain) === undefined || /[\s/:]/.test(domain)
      ? `"${said.slice(0, 60)}" is neither an address nor a domain (column "${columns.address}").`
      : { row, kind: 'domain', about: domain, reason: because }
  })
}

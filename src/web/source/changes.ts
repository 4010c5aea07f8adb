import type { PreviewItem } from '../api/types.ts'

type Facts = PreviewItem['before']

export const factLabels = {
  name: 'Name',
  given: 'Given name',
  family: 'Family name',
  email: 'E-mail',
  phone: 'Phone',
  title: 'Job title',
  seniority: 'Seniority',
  company: 'Company',
  site: 'Web site',
  employees: 'Company size',
  country: 'Country',
  message: 'Message',
  kind: 'Kind of form',
  nothing: 'Only an answer',
} as const

export type Change = { readonly fact: string; readonly before: string; readonly after: string }

/** What a map would change of one submission, fact by fact, in words. */
export function changesOf({ before, after }: Pick<PreviewItem, 'before' | 'after'>): readonly Change[] {
  const [was, is] = [factsIn(before), factsIn(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((fact) => {
    const [old = 'nothing', fresh = 'nothing'] = [was.get(fact), is.get(fact)]
    return old === fresh ? [] : [{ fact, before: old, after: fresh }]
  })
}

function factsIn({ person, organisation, message, kind }: Facts): ReadonlyMap<string, string> {
  const { employees, name, ...rest } = organisation
  const all = { ...person, ...rest, company: name, message, kind, employees: sizeOf(employees) }
  const labels: Readonly<Record<string, string>> = factLabels
  return new Map(
    Object.entries(all).flatMap(([fact, value]) =>
      typeof value === 'string' ? [[labels[fact] ?? fact, value] as const] : [],
    ),
  )
}

function sizeOf(employees: Facts['organisation']['employees']): string | undefined {
  if (!employees) return undefined
  const { min, max } = employees
  return max === null ? `${min} or more` : min === max ? String(min) : `${min} to ${max}`
}

import { readFileSync } from 'node:fs'
import { sections } from '#playbook/grammar/sections.ts'
import type { Schema } from '#playbook/grammar/shape.ts'
import { factReference } from './fact-reference.ts'
import { findingReference } from './finding-reference.ts'

const head = `# The playbook

One YAML file says how a firm wants its leads handled. Editors that know JSON Schema complete and check it as it is written: put
\`# yaml-language-server: $schema=…/schemas/playbook.schema.json\` on its first line. \`handraise playbook check FILE\` says everything else;
[the facts](#what-conditions-may-speak-of) and [its codes](#what-the-check-says) stand at the end.
[Write a playbook](../guides/write-a-playbook.md) explains three of them line by line.

**Durations** are \`15m\`, \`4h\`, \`1wd\` (working days of the calendar that stands beside) or \`2d\` (days as they pass, so never beside a
calendar). Minutes and hours are covered time where a calendar is named. **Conditions** list what must all be true: the name of a term,
\`not\` and a term, \`fit is in|out|unknown\`, \`intent is …\`, \`readiness is …\`. What isn't known is *unknown*: it neither matches nor
fails, and the trace says so. A section that isn't needed is left out.

| section | what for |
|---|---|
`

/** The page on the playbook's language, from the shapes that read it. A spec keeps the two equal. */
export function playbookReference(): string {
  const names = Object.entries(sections)
  const map = names.map(([name, { schema }]) => `| [\`${name}\`](#${name}) | ${description(schema)} |`)
  const described = names.map(([name, { schema }]) => sectionOf(name, schema))
  return `${head}${map.join('\n')}\n\n${described.join('\n')}\n${factReference()}\n${findingReference()}`
}

function sectionOf(name: string, schema: Schema): string {
  const example = readFileSync(`schemas/examples/${name}.yaml`, 'utf8')
  const rows = rowsOf(schema, '').map(({ path, says, values }) => `| \`${path}\` | ${says}${values} |`)
  const table = rows.length > 0 ? `\n| key | what it says |\n|---|---|\n${rows.join('\n')}\n` : ''
  return `## ${name}\n\n${description(schema)}\n\n\`\`\`yaml\n${example}\`\`\`\n${table}`
}

type Row = { readonly path: string; readonly says: string; readonly values: string }

/** Every key below, with the path that leads to it: `…` stands for a name of one's own, `[]` for an entry of a list. */
function rowsOf(schema: Schema, path: string): readonly Row[] {
  const { properties, required, additionalProperties, items, anyOf } = partsOf(schema)
  const below = Object.entries(properties).flatMap(([key, part]): readonly Row[] => {
    const here = path === '' ? key : `${path}.${key}`
    const needed = required.includes(key) ? ' Needed.' : ''
    const says = `${description(part)}${needed}`
    return [{ path: here, says, values: valuesOf(part) }, ...rowsOf(part, here)]
  })
  return [
    ...below,
    ...(additionalProperties ? rowsOf(additionalProperties, path === '' ? '…' : `${path}.…`) : []),
    ...(items ? rowsOf(items, `${path}[]`) : []),
    ...distinct(anyOf.flatMap((part) => rowsOf(part, path))),
  ]
}

const distinct = (rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map((row) => [row.path.replaceAll('[]', ''), row])).values(),
]

function valuesOf(schema: Schema): string {
  const { anyOf, items } = partsOf(schema)
  const words = Array.isArray(schema['enum']) ? schema['enum'] : undefined
  if (words) return ` One of: ${[...new Set(words.map(String))].join(', ')}.`
  const inside = [...anyOf, ...(items ? [items] : [])]
  return inside.map(valuesOf).find((values) => values !== '') ?? ''
}

const description = (schema: Schema): string => {
  const said = schema['description']
  return typeof said === 'string' ? said : ''
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function partsOf(schema: Schema): {
  readonly properties: Readonly<Record<string, Schema>>
  readonly required: readonly unknown[]
  readonly additionalProperties: Schema | undefined
  readonly items: Schema | undefined
  readonly anyOf: readonly Schema[]
} {
  const { properties, required, additionalProperties, items, anyOf } = schema
  const named = isSchema(properties) ? Object.entries(properties) : []
  return {
    properties: Object.fromEntries(named.flatMap(([key, part]) => (isSchema(part) ? [[key, part]] : []))),
    required: Array.isArray(required) ? required : [],
    additionalProperties: isSchema(additionalProperties) ? additionalProperties : undefined,
    items: isSchema(items) ? items : undefined,
    anyOf: Array.isArray(anyOf) ? anyOf.filter(isSchema) : [],
  }
}

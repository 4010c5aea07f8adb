import { writeFileSync } from 'node:fs'
import { problems } from '#contract/problem.ts'
import { playbookSchema } from '#playbook/grammar/sections.ts'
import { playbookReference } from './playbook-reference.ts'

/** Writes what the docs say of errors and of the playbook, and its schema for editors: `node tools/write-references.ts`. Specs keep them equal. */
const entries = Object.entries(problems)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, { status, title, next }]) => `### \`${code}\`\n\n${status} · ${title} ${next}\n`)

const head = `# Problems

Every "no" of Handraise has a stable code, an HTTP status, a title and a next step. Over HTTP it comes as RFC 9457 problem details
(\`application/problem+json\`) with \`code\`, \`title\`, \`next\`, and where fields are concerned \`errors: [{field, problem}]\`; the
command line says the same on standard error.
`

writeFileSync('docs/reference/errors.md', `${head}\n${entries.join('\n')}`)
writeFileSync('docs/reference/playbook.md', playbookReference())
writeFileSync('schemas/playbook.schema.json', `${JSON.stringify(playbookSchema(), null, 2)}\n`)

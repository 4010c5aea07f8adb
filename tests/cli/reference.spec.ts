import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from '#cli/commands.ts'
import { helpFor, overview } from '#cli/help.ts'
import { problems } from '#contract/problem.ts'

const reference = readFileSync('docs/reference/cli.md', 'utf8')
const headings = [...reference.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)

test('every command stands in the reference, and nothing else does', () => {
  expect(headings.toSorted()).toEqual(commands.map(({ name }) => name).toSorted())
})

test('a longer name is looked for before the shorter one that it begins with', () => {
  const names = commands.map(({ name }) => name)
  const hidden = names.filter((name, index) =>
    names.slice(0, index).some((earlier) => name.startsWith(`${earlier} `)),
  )
  expect(hidden).toEqual([])
})

test('the help lists every command with a sentence, and tells how each is called', () => {
  const help = overview(commands)
  for (const command of commands) {
    expect(help).toContain(`  ${command.name} `)
    expect(command.says).toMatch(/^[A-Z].*\.$/)
    expect(helpFor(command)).toContain(`handraise ${command.name}`)
  }
})

test('every code that only the command line has stands in the reference', () => {
  const source = globSync('src/cli/**/*.ts', { exclude: ['src/cli/demo/stories/**'] })
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const said = [...source.matchAll(/\bcode: '(\w+)'/g)].map(([, code = '']) => code)
  const own = [...new Set(said)].filter((code) => !(code in problems))
  expect(own.length).toBeGreaterThan(5)
  expect(own.filter((code) => !reference.includes(`| \`${code}\` |`))).toEqual([])
})

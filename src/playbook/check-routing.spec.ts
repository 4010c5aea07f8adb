import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkPlaybook } from './check.ts'
import { starterText } from './spec/starter.ts'

const found = async (sections: string) =>
  (await checkPlaybook(`${starterText}\n${sections}`)).findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message.split('.')[0] ?? ''}`)

test('a way to a person that is complete is fine', async () => {
  expect(
    await found(`
routing: { ours: { steps: [account owner, { to: skill, skill: pumps }, territory, fair turns], fallback: [{ team: qualifiers }, { member: eve@acme.example }] } }
territories: { south: { countries: [DE], team: qualifiers } }
`),
  ).toEqual([])
})

test('a fallback ends at a person, a skill has a name, a territory is served', async () => {
  expect(
    await found(`
routing:
  first: { steps: [skill, { to: skill }], fallback: [{ team: qualifiers }] }
  second: { steps: [fair turns], fallback: [{}, { team: qualifiers, member: eve@acme.example }] }
territories: { south: { countries: [DE] } }
`),
  ).toEqual([
    'motion-incomplete: A step of "first" looks for a skill and doesn\'t say which',
    'motion-incomplete: A step of "first" looks for a skill and doesn\'t say which',
    'escalation-open-ended: The fallback of "first" ends at a team, and nobody of it may be there',
    'type-mismatch: An entry of the fallback of "second" names a `team` or a `member`, one of the two',
    'type-mismatch: An entry of the fallback of "second" names a `team` or a `member`, one of the two',
    'team-empty: Nobody serves the territory "south"',
  ])
})

test('the example of the guide is right', async () => {
  const guide = readFileSync(new URL('../../docs/guides/routing.md', import.meta.url), 'utf8')
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(guide) ?? []
  const [teams = '', ...rest] = example.split(/\n(?=routing:)/)
  const team = teams.split('\n')[1] ?? ''
  const text = starterText.replace(/\n(?=objectives:)/, `\n${team}\n`)
  const { findings, playbook } = await checkPlaybook(`${text}\n${rest.join('\n')}`)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(playbook?.routing?.map(({ name }) => name)).toEqual(['by place'])
})

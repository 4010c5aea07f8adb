import { describe, expect, test } from 'vitest'
import { parsePlaybook } from './parse.ts'
import { playbookFrom, starterText } from './spec/starter.ts'
import { starterFor } from './starter.ts'

describe("a new workspace's playbook", () => {
  const text = starterFor(starterText, { admin: 'kim@acme.example', zone: 'America/New_York' })
  const playbook = playbookFrom(text)

  test('names the one person there is, and nobody from the example', () => {
    expect(text.match(/[\w.]+@[\w.]+/g)?.filter((email) => email !== 'kim@acme.example')).toEqual([])
    expect(playbook.teams.map(({ steward }) => steward)).toEqual(
      Array.from({ length: 3 }, () => 'kim@acme.example'),
    )
    expect(playbook.signatories).toMatchObject({ marketing: 'kim@acme.example', sales: 'kim@acme.example' })
    expect(playbook.teams[0]?.escalate.at(-1)).toMatchObject({ to: 'member', email: 'kim@acme.example' })
  })

  test('has nothing wrong with it', () => {
    expect(parsePlaybook(text).findings).toEqual([])
  })

  test("is in the workspace's zone, and without another country's holidays", () => {
    expect(playbook.calendars[0]).toMatchObject({ zone: 'America/New_York' })
    expect(playbook.calendars[0]).not.toHaveProperty('holidays')
  })

  test('keeps every comment and every line where it was', () => {
    const commentsOf = (yaml: string) => yaml.split('\n').map((line) => line.match(/#.*/)?.[0])
    expect(commentsOf(text)).toEqual(commentsOf(starterText))
  })

  test('takes the holidays it is told', () => {
    const bavarian = starterFor(starterText, {
      admin: 'kim@acme.example',
      zone: 'Europe/Berlin',
      holidays: 'DE-BY',
    })
    expect(playbookFrom(bavarian).calendars[0]).toMatchObject({
      zone: 'Europe/Berlin',
      holidays: { region: 'DE-BY' },
    })
  })

  test('is the starter itself but for the people where nothing else is told', () => {
    expect(starterFor(starterText, { admin: 'x@y.example' })).toBe(
      starterText.replace(/\w+@acme\.example/g, 'x@y.example'),
    )
  })

  test.each([
    "o'hara@acme.example",
    '"a"@acme.example',
    '#1@acme.example',
    'a,b@acme.example',
    '{x}@acme.example',
  ])('takes any address: %s', (admin) => {
    expect(playbookFrom(starterFor(starterText, { admin })).signatories?.sales).toBe(admin)
  })
})

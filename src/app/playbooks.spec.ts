import { describe, expect, test } from 'vitest'
import { expandCalendars } from '#playbook/calendars.ts'
import { parsePlaybook } from '#playbook/parse.ts'
import { compilePlaybook } from '#playbook/compile.ts'
import { playbookFrom, starterWith } from '#playbook/spec/starter.ts'
import { answerTo } from './playbook-reader.ts'
import { playbooks, prepare, type Aside } from './playbooks.ts'

test('a version that was signed keeps the half days that were known then, and the hours of its own', async () => {
  const text = starterWith(
    'holidays: GB-ENG',
    'holidays: IS, closed: [2026-12-23], special: { 2026-12-30: ["10:00-11:00"] }',
  )
  const { playbook } = parsePlaybook(text)
  if (!playbook) throw new Error('It can be read.')
  const { calendars, holidays } = await expandCalendars(playbook, { fromYear: 2026, toYear: 2026 })
  expect(holidays['office']).toEqual(
    expect.arrayContaining(['2026-12-24T13:00', '2026-12-25', '2026-12-31T13:00']),
  )
  const kept = prepare({ version: 1, text, holidays: JSON.parse(JSON.stringify(holidays)) }).calendars.get(
    'office',
  )
  expect(kept).toEqual(calendars[0])
  expect(kept).toMatchObject({
    closed: expect.arrayContaining(['2026-12-23', '2026-12-25']),
    special: { '2026-12-24': [[540, 780]], '2026-12-30': [[600, 660]], '2026-12-31': [[540, 780]] },
  })
})

test('a version from before there were half days, whose dates have its own closed days in them, is read as it was', () => {
  const text = starterWith('holidays: GB-ENG', 'holidays: IS, closed: [2026-12-23]')
  const office = prepare({
    version: 1,
    text,
    holidays: { office: ['2026-12-23', '2026-12-25'] },
  }).calendars.get('office')
  expect(office).toMatchObject({ closed: ['2026-12-23', '2026-12-25'], special: {} })
})

test('a version that was signed under milder rules of checking stays in force', () => {
  const text = starterWith('escalate: [steward] }', 'escalate: [steward, { role: manager, after: 1wd }] }')
  expect(parsePlaybook(text).playbook).toBeUndefined()
  const { playbook, compiled } = prepare({ version: 1, text, holidays: {} })
  expect(playbook.teams.at(-1)?.escalate).toMatchObject([{ to: 'steward' }, { to: 'role', role: 'manager' }])
  expect(compiled.segments).toHaveLength(6)
  expect(() => prepare({ version: 1, text: starterWith('"customer"', '"customer'), holidays: {} })).toThrow(
    'can no longer be read',
  )
})

describe('a version', () => {
  const starter = starterWith('target: 15m', 'target: 20m')
  const workspace = '0198a3c0-0000-7000-8000-000000000001'
  /** Version 2 is in force; what is asked of the database, of the reader, and how often others came first. */
  const desk = (answer?: 'too long', text = starter) => {
    const asked = { inForce: 0, texts: 0, reader: 0, rests: 0 }
    const tx = {
      workspace,
      playbookInForce: async () => ((asked.inForce += 1), 2),
      playbook: async (version: number) => (
        (asked.texts += 1),
        version > 2 ? undefined : { version, text, holidays: {} }
      ),
    }
    const ask: Aside['ask'] = async (question) => {
      asked.reader += 1
      return answer ?? (answerTo(question) as never)
    }
    const rest = async () => void (asked.rests += 1)
    return { asked, tx, loader: playbooks({ ask, rest }) }
  }

  test('is read once, also where many want it at once; afterwards nobody asks for its text', async () => {
    const { asked, tx, loader } = desk()
    const [one, other] = await Promise.all([loader.load(tx), loader.load(tx, 2), loader.load(tx)])
    expect(one).toBe(other)
    expect(one).toMatchObject({ version: 2, zone: 'Europe/London' })
    expect(asked).toMatchObject({ reader: 1, texts: 3 })
    expect(await loader.load(tx)).toBe(one)
    expect(asked).toMatchObject({ reader: 1, texts: 3, inForce: 3 })
    expect((await loader.load(tx, 1)).version).toBe(1)
  })
  test('is read here where the reader has no time for it; one that isn’t there is an error, each time', async () => {
    const { tx, loader } = desk('too long')
    expect((await loader.load(tx)).playbook.segments).toEqual(playbookFrom(starter).segments)
    await expect(loader.load(tx, 3)).rejects.toThrow('no playbook')
    await expect(loader.load({ ...tx, playbookInForce: async () => undefined })).rejects.toThrow(
      'no playbook',
    )
  })
  test('that can not be read fails, and is asked for anew the next time', async () => {
    const { asked, tx, loader } = desk(undefined, 'name: [')
    await expect(loader.load(tx)).rejects.toThrow('Version 2')
    await expect(loader.load(tx)).rejects.toThrow('Version 2')
    expect(asked.reader).toBe(2)
  })
  test('with hundreds of expressions lets others come first, and becomes what it would have become at once', async () => {
    const terms = Array.from({ length: 250 }, (_, index) => `  t${index}: company.employees > ${index}`)
    const text = starterWith('terms:', ['terms:', ...terms].join('\n'))
    const { asked, tx, loader } = desk(undefined, text)
    const { compiled, playbook } = await loader.load(tx)
    expect(asked.rests).toBeGreaterThanOrEqual(2)
    const shape = ({ terms, segments }: typeof compiled) => JSON.stringify([terms, segments])
    expect(shape(compiled)).toBe(shape(compilePlaybook(playbook)))
  })
  test('as if it were signed has its holidays; a broken text says why, and one that takes too long that', async () => {
    const years = { fromYear: 2026, toYear: 2026 }
    const signed = await playbooks().sign(starter, years)
    if (signed === 'too long' || signed.outcome === 'broken') throw new Error('It can be read.')
    expect(signed.holidays['office']).toContain('2026-12-25')
    expect((await signed.load()).calendars.get('office')?.closed).toContain('2026-12-25')
    expect(await playbooks().sign('name: [', years)).toMatchObject({
      outcome: 'broken',
      findings: [{ code: 'bad-yaml' }],
    })
    expect(await desk('too long').loader.sign(starter, years)).toBe('too long')
  })
})

import { expect, test } from 'vitest'
import { expandCalendars } from '#playbook/calendars.ts'
import { parsePlaybook } from '#playbook/parse.ts'
import { starterWith } from '#playbook/spec/starter.ts'
import { prepare } from './playbooks.ts'

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

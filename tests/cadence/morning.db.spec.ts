import { describe, expect } from 'vitest'
import { sendMorningSheets } from '#app/morning-sheets.ts'
import { MorningSheet } from '#contract/morning-sheet.ts'
import { askingAs, test, type App, type Firm } from '../app.ts'
import { memberIn } from '../http/world.ts'
import { followUpIn, playbookText } from './world.ts'

const early = { earlyBecause: 'They asked.' }

/** What is in the outbox for members, as it waits. */
async function sheets(app: App, firm: Firm) {
  const { rows } = await app.wired.changeIn(firm.workspace, (client) =>
    client.query<{ email: string; subject: string; text: string }>(
      `select m.email, n.subject, n.text from notice n join member m on m.id = n.member
        where n.purpose = 'morning sheet' order by n.queued_at, m.email`,
    ),
  )
  return rows
}
const send = async (app: App) => sendMorningSheets(app.wired.parts, await app.wired.parts.clock.now())

describe('the morning sheet', () => {
  test('comes when the day begins, once, with what is due and what slipped, and without anybody’s name', async ({
    app,
  }) => {
    const { firm, me, ask, until } = await followUpIn(app)
    await ask('results', { code: 'no answer', ...early })
    await ask('results', { code: 'voicemail left' })
    await until('2026-03-03T08:59:00.000Z')
    expect(await send(app)).toBe(0)
    // Tuesday: the outcome is all that is owed, and they have the next word.
    await until('2026-03-03T09:00:00.000Z')
    expect([await send(app), await send(app)]).toEqual([1, 0])
    await until('2026-03-03T23:00:00.000Z')
    expect(await send(app)).toBe(0)
    // Wednesday: a mail is due; on Thursday it has slipped.
    await until('2026-03-04T09:30:00.000Z')
    expect(await send(app)).toBe(1)
    await until('2026-03-05T10:00:00.000Z')
    expect(await send(app)).toBe(1)
    const told = await sheets(app, firm)
    expect(told.map(({ subject }) => subject)).toEqual([
      'This morning: 1 waiting for the buyer',
      'This morning: 1 due today',
      'This morning: 1 past the limit',
    ])
    expect(told.map(({ text }) => text).join('')).not.toMatch(/Kim|Lee|buyer\.example/)
    expect(told[1]?.text).toMatch(/buyers: the next step \(mail\), due by .*\n {2}http/)

    const sheet = MorningSheet.parse((await me.get('/api/v1/me/morning-sheet')).json())
    expect(sheet.parts.map(({ part, count }) => [part, count])).toEqual([
      ['slipped', 1],
      ['due', 0],
      ['came back', 0],
      ['waiting', 0],
    ])
    expect(sheet.parts[0]?.items[0]?.name).toBe('Kim Lee')
  })

  test('is not sent to who wants none, nor on days off; a manager’s has what slipped with others', async ({
    app,
  }) => {
    const { firm, me, until } = await followUpIn(app)
    const boss = await memberIn(app, me, { email: 'mo@acme.example', roles: ['manager'], name: 'Mo Berg' })
    expect((await me.put('/api/v1/me/morning-sheet', { wanted: false })).json()).toMatchObject({
      wanted: false,
    })
    await until('2026-03-07T12:00:00.000Z')
    expect(await send(app)).toBe(0)
    await until('2026-03-09T09:00:00.000Z')
    expect(await send(app)).toBe(1)
    const [only, ...others] = await sheets(app, firm)
    expect([only?.email, others]).toEqual(['mo@acme.example', []])
    expect(only?.subject).toBe('This morning: 1 slipped with others')
    expect(only?.text).toContain('Admin of Acme: 1')
    const seen = MorningSheet.parse((await askingAs(app.server, boss).get('/api/v1/me/morning-sheet')).json())
    expect(seen.team).toMatchObject([{ count: 1 }])
  })

  test('says when what is due today opens, and names who has come back on their date', async ({ app }) => {
    const text = playbookText.replace('respond: { target: 1h', 'respond: { notBefore: 3m, target: 1h')
    const { firm, me, ask, until } = await followUpIn(app, { text })
    expect(await send(app)).toBe(1)
    expect((await sheets(app, firm)).at(-1)?.text).toMatch(/an answer, not before .*09:03 .*, due by /)
    const now = MorningSheet.parse((await me.get('/api/v1/me/morning-sheet')).json())
    expect(now.parts.flatMap(({ items }) => items)).toMatchObject([{ opensAt: '2026-03-02T09:03:00.000Z' }])
    await ask('touches', { channel: 'call', result: 'answered', ...early })
    const told = { how: 'their own words' }
    await ask('resolution', { outcome: 'deferred', told, returns: '2026-04-01' })
    await until('2026-04-01T08:00:00.000Z')
    expect(await send(app)).toBe(1)
    expect((await sheets(app, firm)).at(-1)?.subject).toMatch(/1 came back/)
  })
})

import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cardOf, detailOf, sketches } from '#tests/web/mock-world.ts'
import type { LeadDetail, LedgerEvent } from '../api/types.ts'
import { eventsTold } from './events-told.ts'

const now = Date.parse('2026-03-02T09:00:00.000Z')
const [sketch] = sketches
const detail = sketch && detailOf(cardOf(sketch, now), now)

const toldOf = (event: Partial<LedgerEvent>, names: ReadonlyMap<string, string> = new Map()) => {
  const full = { seq: 1, type: '', v: 1, at: '2026-03-02T09:00:00.000Z', by: 'x', data: {}, ...event }
  const events: LeadDetail['events'] = [full]
  return detail && eventsTold({ ...detail, events }, names)[0]
}

describe('the history of a lead', () => {
  const domain = ['lead', 'handoff', 'neglect']
    .flatMap((part) => globSync(`src/domain/${part}/*events.ts`))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const types = [...domain.matchAll(/EventOf<\s*'(\w+)'/g)].map(([, type = '']) => type)

  test.each(types)('%s is told in a sentence of its own', (type) => {
    const sentence = toldOf({ type })?.sentence ?? ''
    expect(sentence).toMatch(/^[A-Z“].*[.:]$/)
    // The fallback spells out the type; a sentence of its own never does.
    expect(sentence).not.toBe(`${type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')}.`)
  })

  test('an event that a newer server knows is shown as what it is', () => {
    expect(toldOf({ type: 'LeadFramed' })?.sentence).toBe('Lead Framed.')
  })

  test('an appointment is told as it stood then, and is new only once', () => {
    const member = { member: 'ana', start: '2026-03-04T10:00:00.000Z', end: '2026-03-04T10:30:00.000Z' }
    const said = (data: object) =>
      toldOf({ type: 'AppointmentNoted', data: { ...member, ...data } }, new Map([['ana', 'Ana Ruiz']]))
        ?.sentence
    expect(said({ status: 'agreed' })).toMatch(/^An appointment is agreed: Ana Ruiz meets them .*4 Mar/)
    expect(said({ status: 'agreed', clash: true })).toMatch(/^Ana Ruiz can’t be at the appointment .*4 Mar/)
    expect(said({ status: 'held' })).toBe('The appointment was held; Ana Ruiz was there.')
    expect(said({ status: 'missed by us' })).toMatch(/^We missed the appointment .*4 Mar/)
  })

  test('people are named, and nobody is invented', () => {
    const names = new Map([['ana', 'Ana Ruiz']])
    expect(toldOf({ type: 'LeadOffered', data: { to: 'ana' } }, names)?.sentence).toBe(
      'It was offered to Ana Ruiz.',
    )
    expect(toldOf({ type: 'LeadOffered', data: { to: 'gone' } }, names)?.sentence).toBe(
      'It was offered to a colleague.',
    )
  })

  test('what was forgotten is left out, not shown as empty', () => {
    expect(toldOf({ type: 'NoteAdded', byName: 'Ana Ruiz', data: { note: 'n' } })?.words).toBeUndefined()
  })

  test('whose words had their time, and since when', () => {
    const goneSince = '2026-03-01T09:00:00.000Z'
    const gone = { type: 'MailReceived', data: { mail: 'm', class: 'human_reply' }, goneSince }
    expect(toldOf(gone)).toMatchObject({ goneSince, words: undefined })
    const words = (seqs: readonly number[]) =>
      toldOf({ type: 'WordsForgotten', data: { what: 'calls', seqs } })?.sentence
    expect(words([4])).toBe('The words of a call are no longer kept: their time is over.')
    expect(words([4, 9])).toBe('The words of 2 calls are no longer kept: their time is over.')
  })

  test('what was put right stands among the rest, by whom and how they know', () => {
    const fields = ['name', 'phone'] as const
    const corrections: LeadDetail['corrections'] = [
      { at: '2026-03-02T09:05:00.000Z', by: 'buyer', byName: null, fields: [...fields], because: null },
      {
        at: '2026-03-02T08:55:00.000Z',
        by: 'ana',
        byName: 'Ana Ruiz',
        fields: ['email'],
        because: 'They rang.',
      },
    ]
    const event = { seq: 1, type: 'LeadRead', v: 1, at: '2026-03-02T09:00:00.000Z', by: 'x', data: {} }
    const items = detail && eventsTold({ ...detail, events: [event], corrections }, new Map())
    expect(items?.map(({ sentence, words }) => [sentence, words])).toEqual([
      ['They put right, on their page, their name and telephone number.', undefined],
      [expect.stringContaining('read it'), undefined],
      ['Ana Ruiz put right their e-mail address:', 'They rang.'],
    ])
  })

  test('how the prospect was told is part of the end', () => {
    const data = { outcome: 'declined by us', told: { how: 'not told', because: 'no reachable address' } }
    expect(toldOf({ type: 'LeadResolved', byName: 'Ana Ruiz', data })?.sentence).toBe(
      'Ana Ruiz resolved it: declined by us. They were not told: no address reaches them.',
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forgetWords } from '../lead/forget-words.ts'
import { noLead } from '../lead/state.ts'
import { decideProspect } from './decide.ts'
import { newProspect, noProspect } from './prospect.ts'
import { filesOf, wordKinds, wordsOf, wordsOver, WORDS_AT_ONCE_MAX } from './words.ts'

const before = '2026-03-02T09:00:00.000Z'
const said = { text: 'Yes, please.' }
const theirs = (seq: number, at: string, mail = `mail ${seq}`) => ({
  ...{ type: 'MailReceived', seq, at, data: { mail }, private: said },
})
const nobody: ReadonlySet<unknown> = new Set()

describe('words with a period of their own', () => {
  test.for([
    ['MailQueued', {}, 'mails'],
    ['MailReceived', {}, 'mails'],
    ['LeadSignalled', { kind: 'page' }, 'visits'],
    ['SignalReceived', { kind: 'page' }, 'visits'],
    ['SignalReceived', { kind: 'product' }, undefined],
    ['CallEnded', {}, 'calls'],
    ['TouchLogged', { channel: 'call' }, 'calls'],
    ['TouchLogged', { channel: 'voicemail' }, 'calls'],
    ['TouchLogged', { channel: 'meeting' }, undefined],
    ['TouchLogged', { channel: 'call', colleague: 'somebody of old' }, undefined],
    ['NoteAdded', {}, undefined],
    ['LeadJudged', {}, undefined],
  ] as const)('%s %j goes by the period of %s', ([type, data, kind]) => {
    expect(wordsOf({ type, data })).toBe(kind)
  })

  test('go once they are older than their period, and only where there are any', () => {
    const events = [
      theirs(1, '2026-03-02T08:59:59.999Z'),
      { ...theirs(2, '2026-03-02T08:00:00.000Z'), private: {} },
      { type: 'MailReceived', seq: 3, at: '2026-03-02T08:00:00.000Z', data: { mail: 'gone already' } },
      { type: 'NoteAdded', seq: 4, at: '2026-03-02T08:00:00.000Z', data: {}, private: said },
      theirs(5, before),
    ]
    expect(wordsOver(events, { what: 'mails', before, waiting: nobody })).toEqual([1])
    expect(wordsOver(events, { what: 'calls', before, waiting: nobody })).toEqual([])
  })

  test('stay as long as a mail waits to be sent', () => {
    const events = [theirs(1, '2026-03-01T00:00:00.000Z', 'late'), theirs(2, '2026-03-01T00:00:00.000Z')]
    expect(wordsOver(events, { what: 'mails', before, waiting: new Set(['late']) })).toEqual([2])
  })

  test('take their files along: the mail as it came, and what was attached', () => {
    expect(
      filesOf({ data: { mail: 'm' }, private: { attachments: [{ id: 'a' }, {}, { id: 'b' }] } }),
    ).toEqual([...['m', 'a', 'b']])
    expect(filesOf({ data: {} })).toEqual([])
  })

  test('whatever was said when, nothing goes early, nothing twice, and no turn takes more than its share', () => {
    const instants = fc
      .integer({ min: Date.parse('2025-01-01'), max: Date.parse('2027-01-01') })
      .map((ms) => new Date(ms).toISOString())
    const event = fc.record({
      type: fc.constantFrom('MailReceived', 'CallEnded', 'TouchLogged', 'NoteAdded', 'SignalReceived'),
      at: instants,
      data: fc.record({ kind: fc.constantFrom('page', 'product'), channel: fc.constantFrom('call', 'mail') }),
      private: fc.constantFrom(said, {}, undefined),
    })
    fc.assert(
      fc.property(fc.array(event), instants, fc.constantFrom(...wordKinds), (some, border, what) => {
        const events = some.map(({ private: hidden, ...each }, index) => ({
          ...{ ...each, seq: index + 1 },
          ...(hidden && { private: hidden }),
        }))
        const over = wordsOver(events, { what, before: border, waiting: nobody })
        for (const [index, one] of events.entries())
          expect(over.includes(index + 1)).toBe(
            one.at < border && one.private === said && wordsOf(one) === what,
          )
        const left = events.map(({ private: hidden, ...each }) =>
          over.includes(each.seq) || !hidden ? each : { ...each, private: hidden },
        )
        expect(wordsOver(left, { what, before: border, waiting: nobody })).toEqual([])
      }),
    )
    const many = Array.from({ length: WORDS_AT_ONCE_MAX + 1 }, (_, index) =>
      theirs(index + 1, '2026-03-01T00:00:00.000Z'),
    )
    expect(wordsOver(many, { what: 'mails', before, waiting: nobody })).toHaveLength(WORDS_AT_ONCE_MAX)
  })
})

describe('the history', () => {
  const command = { at: before, by: 'system', what: 'visits', before, seqs: [2] } as const

  test('tells whose words went, and nothing where none did', () => {
    const asked = { type: 'ForgetVisits', ...command } as const
    expect(decideProspect(newProspect, asked)).toMatchObject({
      events: [{ type: 'VisitsForgotten', data: { what: 'visits', before, seqs: [2] } }],
    })
    expect(decideProspect(newProspect, { ...asked, seqs: [] })).toMatchObject({ events: [] })
    expect(decideProspect({ ...newProspect, status: 'erased' }, asked)).toMatchObject({ events: [] })
  })

  test('of nobody is refused', () => {
    expect(decideProspect(noProspect, { type: 'ForgetVisits', ...command })).toMatchObject({
      refusal: { code: 'no_such_prospect' },
    })
    expect(forgetWords(noLead, { type: 'ForgetWords', ...command })).toMatchObject({
      refusal: { code: 'no_such_lead' },
    })
  })
})

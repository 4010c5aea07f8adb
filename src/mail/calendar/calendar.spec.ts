import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Invite } from '#app/mail-ports.ts'
import { escapedText, plainText, readLines, writtenLine } from './lines.ts'
import { readAnswer } from './read.ts'
import { writtenCalendar } from './write.ts'

const bytes = (line: string): number => Buffer.byteLength(line)
const invite: Invite = {
  ...{ method: 'REQUEST', uid: '0195d9a0-0000-7000-8000-000000000500', sequence: 2 },
  ...{
    stamp: '2026-03-02T09:00:00.000Z',
    start: '2026-03-04T10:00:00.000Z',
    end: '2026-03-04T10:30:00.000Z',
  },
  ...{ summary: 'Pumps, valves; and "more"', location: 'Room 1\nBack door', organizer: 'Eve Larsen, Acme' },
  attendees: [{ name: 'Kim "K" Lee', address: 'kim@buyer.example', asked: true }],
}
/** What a calendar answers to an invitation: the same event, with what it says. */
const answerTo = (text: string, said: string, method = 'REPLY') =>
  text
    .replaceAll('\r\n ', '')
    .replace('METHOD:REQUEST', `METHOD:${method}`)
    .replace('PARTSTAT=NEEDS-ACTION', `PARTSTAT=${said}`)

describe('a calendar', () => {
  test('is written in short lines, and says what it says', () => {
    const text = writtenCalendar(invite, 'sales@acme.example')
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    const lines = readLines(text) ?? []
    const value = (name: string) => lines.find((line) => line.name === name)?.value ?? ''
    expect(plainText(value('SUMMARY'))).toBe(invite.summary)
    expect(plainText(value('LOCATION'))).toBe(invite.location)
    expect([value('DTSTART'), value('SEQUENCE'), value('STATUS')]).toEqual([
      '20260304T100000Z',
      '2',
      'CONFIRMED',
    ])
    const attendee = lines.find(({ name }) => name === 'ATTENDEE')
    expect(attendee).toMatchObject({
      ...{ value: 'mailto:kim@buyer.example' },
      parameters: { CN: 'Kim "K" Lee', PARTSTAT: 'NEEDS-ACTION', RSVP: 'TRUE' },
    })
    const cancel = writtenCalendar({ ...invite, method: 'CANCEL' }, 'sales@acme.example')
    expect(cancel).toContain('METHOD:CANCEL\r\n')
    expect(cancel).toContain('STATUS:CANCELLED\r\n')
    expect(cancel).not.toContain('RSVP')
  })

  test('nothing that somebody is called or calls things can make a line of its own', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 120 })
    fc.assert(
      fc.property(anyText, anyText, (words, name) => {
        const text = writtenCalendar(
          { ...invite, summary: words, attendees: [{ name, address: 'kim@buyer.example', asked: true }] },
          'sales@acme.example',
        )
        expect(Math.max(...text.split('\r\n').map(bytes))).toBeLessThanOrEqual(75)
        const lines = readLines(text)
        expect(lines?.filter((line) => line.name === 'UID')).toHaveLength(1)
        expect(lines?.filter((line) => line.name === 'END')).toHaveLength(2)
        const summary = lines?.find((line) => line.name === 'SUMMARY')?.value ?? ''
        const kept = words
          .toWellFormed()
          .replaceAll(/\r\n?/g, '\n')
          .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
        expect(plainText(summary)).toBe(kept)
        expect(readAnswer(answerTo(text, 'ACCEPTED'))).toMatchObject({ reply: 'accepted', sequence: 2 })
      }),
    )
  })

  test('lines and parameters come back as they were', () => {
    const value = fc.string({ unit: 'grapheme', maxLength: 200 }).map(escapedText)
    const parameter = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map((text) => text.replaceAll(/\p{Cc}/gu, ''))
    fc.assert(
      fc.property(value, parameter, (said, cn) => {
        const line = { name: 'X-SAID', parameters: { CN: cn }, value: said }
        const read = readLines(writtenLine(line))?.[0]
        expect(read && { ...read, parameters: { ...read.parameters } }).toEqual(line)
      }),
    )
  })
})

describe('an answer', () => {
  const text = writtenCalendar(invite, 'sales@acme.example')

  test('is read with what it is about, who says so, and what', () => {
    const { uid } = invite
    const common = { uid, sequence: 2, attendee: 'kim@buyer.example' }
    expect(readAnswer(answerTo(text, 'ACCEPTED'))).toEqual({ ...common, reply: 'accepted' })
    expect(readAnswer(answerTo(text, 'declined'))).toEqual({ ...common, reply: 'declined' })
    expect(readAnswer(answerTo(text, 'TENTATIVE'))).toEqual({ ...common, reply: 'tentative' })
    expect(readAnswer(answerTo(text, 'TENTATIVE', 'COUNTER'))).toEqual({
      ...{ ...common, reply: 'wish', wished: '2026-03-04T10:00:00.000Z' },
    })
    const zoned = answerTo(text, 'TENTATIVE', 'COUNTER').replace(
      'DTSTART:20260304T100000Z',
      'DTSTART;TZID="Europe/Berlin":20260304T140000',
    )
    expect(readAnswer(zoned)).toMatchObject({ wished: '2026-03-04T13:00:00.000Z' })
    const worded = answerTo(text, 'DECLINED').replace('STATUS:', 'COMMENT:No time\\, sorry\r\nSTATUS:')
    expect(readAnswer(worded)).toMatchObject({ words: 'No time, sorry' })
  })

  test('is none where it asks, answers nobody, or is no calendar', () => {
    expect(readAnswer(text)).toBeUndefined()
    expect(readAnswer(answerTo(text, 'DELEGATED'))).toBeUndefined()
    expect(readAnswer(answerTo(text, 'ACCEPTED').replace(/ATTENDEE[^]*?STATUS/, 'STATUS'))).toBeUndefined()
    expect(readAnswer('BEGIN:VCALENDAR')).toBeUndefined()
    expect(readAnswer(`${answerTo(text, 'ACCEPTED')}${'X:y\r\n'.repeat(3_000)}`)).toBeUndefined()
    expect(readAnswer(answerTo(text, 'ACCEPTED').replace('SEQUENCE:2\r\n', ''))).toMatchObject({
      sequence: 0,
    })
  })

  test('whatever is sent, nothing falls over it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat({ max: 600 }), (noise, where) => {
        const broken = answerTo(text, 'ACCEPTED')
        readAnswer(noise)
        readAnswer(broken.slice(0, where) + noise + broken.slice(where))
      }),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { languages, type Language } from '#domain/form/sheet.ts'
import { appointmentLetter } from './appointment-letters.ts'
import { appointmentWords } from './appointment-words/words.ts'

type About = Parameters<typeof appointmentLetter>[0]
// Each language has the same letters, or it would not compile.
const kinds = Object.keys(appointmentWords.en.letters) as readonly About['kind'][]

const letter = (language: Language, kind: About['kind'], over: Partial<About> = {}) =>
  appointmentLetter({
    ...{ kind, language, firm: 'Acme Pumps', name: 'Kim', member: 'Ana Ruiz' },
    appointment: {
      ...{ start: '2026-03-04T10:00:00.000Z', end: '2026-03-04T10:30:00.000Z', zone: 'Europe/Berlin' },
      ...{ place: 'video', where: 'https://meet.example/4711', about: 'Brine' },
    },
    url: 'https://h.example/a/4711',
    ...over,
  })

describe.each(languages)('letters about an appointment: %s', (language) => {
  test.each(kinds)('%s says its own, in one language', (kind) => {
    const { subject, text } = letter(language, kind)
    expect(text).toContain('https://h.example/a/4711')
    expect(`${subject}\n${text}`).not.toMatch(/\{\w+\}|undefined/)
    const english = letter('en', kind)
    if (language === 'en') return
    expect(subject).not.toBe(english.subject)
    const said = new Set(english.text.split('\n'))
    const same = text.split('\n').filter((line) => line.includes(' ') && said.has(line))
    expect(same.filter((line) => !['-- ', 'Acme Pumps'].includes(line))).toEqual([])
  })

  test('no two are called the same, but for who called it off', () => {
    const subjects = kinds.map((kind) => letter(language, kind).subject)
    expect(new Set(subjects).size).toBe(kinds.length - 1)
  })
})

test.each([
  ['en', 'Hello,', 'When: Wednesday 4 March, 11:00 (Berlin time), 30 minutes'],
  ['de', 'Guten Tag,', 'Wann: Mittwoch, 4. März, 11:00 Uhr (Zeit in Berlin), 30 Minuten'],
  ['fr', 'Bonjour,', 'Quand\u00A0: mercredi 4 mars, 11:00 (heure de Berlin), 30 minutes'],
  ['es', 'Hola:', 'Cuándo: miércoles, 4 de marzo, 11:00 (hora de Berlin), 30 minutos'],
] as const)('%s says when, and needs no name', (language, greeting, when) => {
  const { text } = letter(language, 'agreed', { name: undefined })
  expect(text.startsWith(greeting)).toBe(true)
  expect(text).toContain(when)
})

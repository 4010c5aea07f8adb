import { describe, expect, test } from 'vitest'
import type { Cadence, DoneStep, Plan, Step } from '#domain/cadence/cadence.ts'
import { effortDone, shortfallOf } from '#domain/cadence/effort.ts'
import { nextStep } from '#domain/cadence/next-step.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import type { TouchResult } from '#domain/lead/touch.ts'
import { builtInNames, builtInText } from '#playbook/built-in/built-in.ts'
import { checkPlaybook } from '#playbook/check.ts'
import { starterText, starterWith } from '#playbook/spec/starter.ts'
import { cadenceOf, cadencesOf, planFrom, tracksOf } from './cadences.ts'
import { fillIn, valuesFor } from './fill-in.ts'
import { prepare, type LoadedPlaybook } from './playbooks.ts'

const prepared = (text: string): LoadedPlaybook => prepare({ version: 1, text, holidays: {} })
const starter = prepared(starterText)
const named = (name: string): Cadence => {
  const cadence = cadencesOf(starter).get(name) ?? tracksOf(starter).get(name)
  if (!cadence) throw new Error(`The starter has no ${name}.`)
  return cadence
}

const usual: Readonly<Record<Step['channel'], TouchResult>> = {
  ...{ call: 'no answer', voicemail: 'left word', mail: 'sent', letter: 'sent', meeting: 'sent' },
  ...{ chat: 'sent', social: 'sent' },
}

/** Nobody is ever reached: what is done, by which way and on which working day, until the last letter. */
function unanswered(cadence: Cadence, { without = [] as readonly string[], first = 'no answer' } = {}) {
  const startedAt = '2026-03-02T10:00:00.000Z'
  const done: (DoneStep & { channel: Cadence['steps'][number]['channel'] })[] = []
  for (;;) {
    const plan: Plan = { cadence: cadence.name, startedAt, done }
    const next = nextStep(cadence, plan, {})
    if (next.to !== 'step') return { done, next }
    const { channel, index: step, opens: at } = next
    const result = done.length === 0 ? (first as TouchResult) : usual[channel]
    const left = without.includes(cadence.steps[step]?.name ?? '')
    done.push({ step, result: left ? 'skipped' : result, at, channel })
  }
}

const daysOf = (done: readonly DoneStep[]) => done.map(({ at }) => at.slice(5, 10))

const attempted = (done: ReturnType<typeof unanswered>['done']) =>
  effortDone(
    done.flatMap(({ result, channel, at }) =>
      result === 'skipped' ? [] : [{ channel, direction: 'out' as const, result, happenedAt: at }],
    ),
    { zone: 'Europe/London', bouncedAt: [] },
  )

describe('the plans that every playbook has', () => {
  test('are right by every check when a firm writes them into its own file', async () => {
    const text = starterText.replace(/^templates:.*\n/m, () => builtInText('office'))
    const { playbook, findings } = await checkPlaybook(text)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(playbook?.cadences?.map(({ name }) => name)).toEqual(builtInNames('cadences'))
  })

  test('begin for whoever asks by the starter, for executives by one of their own', () => {
    const begun = (segment: number, title?: string) =>
      planFrom(starter, {
        segment,
        at: '2026-03-02T10:00:00.000Z',
        canonical: { person: { name: 'Kim', title }, organisation: {} } as never,
      }).cadence?.cadence
    expect([0, 1, 2, 3, 4, 5].map((segment) => begun(segment))).toEqual([
      ...['brief persistence', 'courteous persistence', 'courteous persistence'],
      ...['brief persistence', 'helpful series', 'brief persistence'],
    ])
    expect(begun(1, 'Chief Executive Officer')).toBe('patience with executives')
  })

  test('are patient: the whole plan of somebody whom nobody reaches', () => {
    const { done, next } = unanswered(named('courteous persistence'))
    expect(done.map(({ channel }) => channel)).toEqual([
      ...['call', 'voicemail', 'mail', 'call', 'mail', 'social', 'call', 'meeting', 'letter'],
    ])
    expect(daysOf(done)).toEqual([
      ...['03-02', '03-02', '03-03', '03-10', '03-13', '03-17', '03-20', '03-25', '04-01'],
    ])
    expect(next).toMatchObject({ to: 'last letter', opens: '2026-04-08T09:00:00.000Z' })
  })

  test('leave out the voicemail where the first answer was a mail', () => {
    const { done } = unanswered(named('courteous persistence'), { first: 'sent' })
    expect(done.map(({ channel }) => channel).slice(0, 2)).toEqual(['call', 'call'])
  })

  test('take longer over an executive, and are never twice in a week with them', () => {
    const { done } = unanswered(named('patience with executives'))
    expect(done.map(({ channel }) => channel)).toEqual(['mail', 'call', 'letter', 'call', 'meeting'])
    expect(daysOf(done)).toEqual(['03-02', '03-10', '03-18', '03-31', '04-14'])
  })

  test.each([...cadencesOf(starter).values()])(
    'make the effort that they ask for, without the optional steps too: $name',
    (cadence) => {
      const without = cadence.steps.flatMap(({ name = '', optional }) => (optional ? [name] : []))
      const { done } = unanswered(cadence, { without })
      expect(cadence.effort && shortfallOf(cadence.effort, attempted(done))).toBeUndefined()
    },
  )

  test('end a series with a letter, weeks after its last mail', () => {
    const { done, next } = unanswered(named('helpful series'))
    expect(daysOf(done)).toEqual(['03-03', '03-17', '04-07', '05-05'])
    expect(next).toMatchObject({ to: 'last letter' })
  })

  test('count the hours of the segment that names them, and none where there are none', () => {
    expect(named('courteous persistence').calendar?.name).toBe('office')
    const alone = prepared('name: One\nsegments:\n  - { name: all, motion: nurture, track: helpful series }')
    expect(tracksOf(alone).get('helpful series')?.calendar).toBeUndefined()
    expect(cadencesOf(alone).size).toBe(0)
  })
})

describe('two offices with one plan', () => {
  const gulf = '\n  gulf: { zone: Asia/Dubai, hours: { mon-wed: ["08:00-16:00"] } }\n'
  const two = prepared(
    starterText
      .replace(/^calendars:\s*\n/m, (line) => line.trimEnd() + gulf)
      .replace(/(team: account managers\n {4}respond: .*)calendar: office/, '$1calendar: gulf'),
  )
  const by = (segmentOrder: number, cadence?: string) =>
    cadenceOf(two, {
      judged: { segmentOrder },
      ...(cadence && { plan: { cadence } }),
    } as unknown as KnownLead)

  test('counts the days on which the people of each work, for executives too', () => {
    expect([0, 3].map((segment) => by(segment)?.name)).toEqual(['brief persistence', 'brief persistence'])
    expect([0, 3].map((segment) => by(segment)?.calendar?.name)).toEqual(['gulf', 'office'])
    expect(by(0, 'patience with executives')?.calendar?.name).toBe('gulf')
  })

  test('that the firm has written down itself counts the days that it names', () => {
    const own = prepared(starterText.replace(/^templates:.*\n/m, () => builtInText('office')))
    expect(own.playbook.builtIn).toBeUndefined()
  })
})

describe('their messages', () => {
  const messages =
    starter.playbook.templates?.filter(({ name }) => builtInNames('templates').includes(name)) ?? []
  const about = { firm: 'Acme', page: 'https://acme.example/r/1', source: 'Contact' }
  const said = (name: string, language: string, person: string | null) =>
    fillIn(starter, name, { language, values: valuesFor({ name: person, organisation: null }, about) })

  test.each(messages)(
    '$name is there in English and German, and says the same places in both',
    ({ value }) => {
      const places = value.in.map(({ name, value: { subject = '', text } }) => [
        name,
        new Set(`${subject} ${text}`.match(/\{[^}]*\}/g)),
      ])
      expect(places.map(([name]) => name)).toEqual(['en', 'de'])
      expect(places[0]?.[1]).toEqual(places[1]?.[1])
    },
  )

  test.each(messages)('$name reads well, whether or not we know their name', ({ name }) => {
    for (const language of ['en', 'de'])
      for (const person of ['Kim Lee', null]) {
        const { subject, text } = said(name, language, person) ?? { subject: '{', text: '' }
        expect(`${subject}\n${text}`).not.toMatch(/[{}]| {2}| [,.;]|\n{3}/)
        expect(text.length).toBeGreaterThan(100)
      }
  })

  test('give way to what a firm writes under the same name', () => {
    const own = prepared(
      starterWith(
        '  polite no:\n',
        '  the way back: { purpose: last letter, in: { en: { text: Farewell. } } }\n  polite no:\n',
      ),
    )
    expect(fillIn(own, 'the way back', { language: 'de', values: {} })?.text).toBe('Farewell.')
    expect(fillIn(own, 'a short note', { language: 'de', values: {} })?.text).toContain('Guten Tag')
  })
})

import { describe, expect, test } from 'vitest'
import type { LeadEvent } from '#domain/lead/events.ts'
import { evolve } from '#domain/lead/evolve.ts'
import { noLead, type KnownLead, type Lead } from '#domain/lead/state.ts'
import type { Facts } from '#playbook/facts.ts'
import { judgeOne } from './judge-anew.ts'
import { prepare } from './playbooks.ts'

const text = `name: Readers
calendars: { office: { zone: Europe/London, hours: { mon-fri: ["09:00-17:00"] } } }
signals:
  sized a pump: { kind: product, shows: comparing }
  asked for a price: { kind: event, shows: ready to talk }
terms:
  asked to talk: form.kind == "contact"
  reads: form.kind == "download"
  large: company.employees >= 500
  sizes pumps: signals["sized a pump"]
fit: { in: company.employees >= 50 }
journey: { browsing: { shownBy: [reads] }, deciding: { shownBy: [[sizes pumps, large]] } }
segments:
  - name: buyers
    when: [asked to talk]
    motion: respond
    team: all
    respond: { target: 1h, limit: 4h, calendar: office }
  - name: readers
    when: [reads]
    motion: nurture
    track: letters
  - name: others
    motion: respond
    team: all
    respond: { target: 1h, limit: 4h, calendar: office }
teams: { all: { calendar: office, steward: ana@acme.example, escalate: [steward] } }
tracks:
  letters:
    team: all
    steps: [{ after: 1d, mail: a paper }]
    returns: [[sizes pumps, fit is in], readiness is deciding]
templates: { a paper: { purpose: nurture, in: { en: { subject: A paper, text: Something to read. } } } }
signatories: { marketing: ana@acme.example, sales: ana@acme.example }
`
const loaded = prepare({ version: 1, text, holidays: {} })

const at = '2026-03-02T09:00:00.000Z'
const events: readonly LeadEvent[] = [
  {
    ...{ type: 'LeadOpened', at, by: 'system' },
    data: { prospect: 'p', submission: 's', form: 'f', source: 'Paper', kind: 'download', submittedAt: at },
  },
  { type: 'CadenceStarted', at, by: 'system', data: { cadence: 'letters', track: true } },
]
function reader(): KnownLead {
  const lead = events.reduce<Lead>(evolve, noLead)
  if (lead.status === 'none') throw new Error('The lead is there.')
  return lead
}
const facts = (over: Facts = {}): Facts => ({
  form: { kind: 'download', name: 'Paper' },
  company: { employees: 80 },
  signals: { 'sized a pump': false, 'asked for a price': false },
  ...over,
})
const judged = (over: Facts = {}, toTalk = false) =>
  judgeOne(loaded, { lead: reader(), facts: facts(over), toTalk })

describe('a reader who is judged anew', () => {
  test('stays a reader while nothing shows more, with the track’s own team', () => {
    expect(judged()).toMatchObject({
      segment: { name: 'readers' },
      team: 'all',
      readiness: { stage: 'browsing' },
    })
  })

  test('is further where a signal shows it, and that alone moves nobody', () => {
    const signals = { 'sized a pump': false, 'asked for a price': true }
    const { segment, readiness, trace } = judged({ signals })
    expect([segment.name, readiness]).toEqual([
      'readers',
      { stage: 'ready to talk', because: ['the signal "asked for a price"'] },
    ])
    expect(trace.map(({ expression }) => expression)).toContain('ready to talk: signals["asked for a price"]')
  })

  test('comes back to people by what the track names, and the trace says by what', () => {
    const signals = { 'sized a pump': true, 'asked for a price': false }
    const { segment, trace } = judged({ signals })
    expect(segment.name).toBe('buyers')
    expect(trace.map(({ expression }) => expression)).toContain('returns: sizes pumps and fit is in')
    expect(judged({ signals, company: { employees: 10 } }).segment.name).toBe('readers')
    expect(judged({ prospect: { readiness: 'deciding' } }).segment.name).toBe('buyers')
  })

  test('who asks to talk is judged as somebody who asked at a form for it', () => {
    expect(judged({}, true)).toMatchObject({ segment: { name: 'buyers' }, intent: 'to talk' })
  })
})

import { describe, expect, test } from 'vitest'
import { accepted, arrived, at, eve, leadFacts, made, opened, planned } from '../spec/cast.ts'
import { openedByAsking, type AskToTalk } from './ask-to-talk.ts'
import type { LeadEvent, LeadJudged } from './events.ts'
import { evolve } from './evolve.ts'
import { decide, type LeadCommand } from './lead.ts'
import { noLead, openCommitments, type KnownLead, type Lead } from './state.ts'

const reading: LeadJudged['data'] = {
  ...{ playbook: 1, intent: 'to read', fit: 'unknown', segment: 'readers', segmentOrder: 0 },
  ...{ motion: 'nurture', alarm: false, readiness: 'browsing', readinessBecause: ['reads'] },
}
const asking: LeadJudged['data'] = { ...reading, intent: 'to talk', segment: 'buyers', motion: 'respond' }
const reader: readonly LeadEvent[] = [
  opened(),
  { type: 'LeadJudged', at: at('09:00'), by: 'system', data: reading },
  made(planned('nurture', at('09:00'))),
]
const talk: AskToTalk = {
  ...{ type: 'AskToTalk', at: at('10:00'), by: 'buyer', said: 'After lunch, please.' },
  beginning: {
    judged: asking,
    why: { because: [], trace: [] },
    commitment: planned('respond', at('10:00')),
  },
}

function after(events: readonly LeadEvent[], ...commands: readonly LeadCommand[]) {
  let lead: Lead = events.reduce(evolve, noLead)
  const found = commands.map((command) => {
    const decision = decide(lead, command, leadFacts)
    lead = (decision.outcome === 'happened' ? decision.events : []).reduce(evolve, lead)
    return decision.outcome === 'refused' ? decision.refusal.code : decision.events.map(({ type }) => type)
  })
  return { found, lead: lead as KnownLead }
}
const owedOn = (lead: KnownLead) => openCommitments(lead).map(({ kind }) => kind)

describe('a buyer who asks to talk', () => {
  test('leaves the readers for where the playbook puts those who ask, once', () => {
    const { found, lead } = after(reader, talk, { ...talk, at: at('10:05') })
    expect(found[1]).toEqual([])
    expect(lead.judged).toMatchObject({ segment: 'buyers', motion: 'respond' })
    expect(owedOn(lead)).toEqual(['respond'])
  })

  test('is owed an answer also where the playbook would leave them to read, or nobody can say any more', () => {
    const still = { ...talk, beginning: talk.beginning && { ...talk.beginning, judged: reading } }
    expect(owedOn(after(reader, still).lead)).toEqual(['nurture', 'respond'])
    expect(owedOn(after(reader, { ...talk, beginning: undefined }).lead)).toEqual(['nurture', 'respond'])
  })

  test('stays with whoever has them, who owes one answer and not two', () => {
    const { lead } = after([...arrived, accepted(eve)], talk)
    expect(lead.owner).toBe(eve)
    expect(owedOn(lead)).toEqual(['respond'])
    expect(lead.judged?.segment).not.toBe('buyers')
  })

  test('may be spoken with at once, however late the window would have opened, and nobody is too early', () => {
    const asksEarly = { ...talk, at: at('09:01') }
    const called: LeadCommand = {
      ...{ type: 'LogTouch', at: at('09:02'), by: eve, touch: 'call' },
      ...{ channel: 'call', direction: 'out', result: 'no answer' },
    }
    const eves = [...arrived, accepted(eve, at('09:00'))]
    expect(after(eves, called).found).toEqual(['opens_later'])
    const { found, lead } = after(eves, asksEarly, called)
    expect(found).toEqual([['BuyerAskedToTalk'], ['TouchLogged']])
    expect(lead.touches).toMatchObject([{ early: false }])
    expect(openCommitments(lead)[0]?.window).toMatchObject({ notBefore: at('09:01'), limit: at('10:00') })
  })

  test('needn’t wait again where another playbook would have them wait', () => {
    const { lead } = after([...arrived, accepted(eve, at('09:00'))], { ...talk, at: at('09:01') })
    const window = { notBefore: at('12:00'), target: at('13:00'), limit: at('14:00') }
    const opens = (from: string) => openedByAsking(lead, { window, from }).notBefore
    expect([opens(at('09:00')), opens(at('09:30'))]).toEqual([at('09:01'), at('12:00')])
  })

  test('goes on after the end', () => {
    const { lead } = after(reader, { type: 'Withdraw', at: at('09:30'), by: 'buyer' }, talk)
    expect([lead.status, lead.resolution, owedOn(lead)]).toEqual(['open', undefined, ['respond']])
  })
})

describe('where the buyer is', () => {
  test('is told value by value, each with how we know', () => {
    const tell = (by: string, stage: 'comparing' | 'deciding'): LeadCommand => ({
      ...{ type: 'TellReadiness', at: at('09:30'), by, stage },
    })
    const { found, lead } = after(
      reader,
      tell('buyer', 'comparing'),
      tell('buyer', 'comparing'),
      tell(eve, 'deciding'),
    )
    expect(found[1]).toEqual([])
    expect(lead.shown.map(({ stage, how, because }) => [stage, how, because])).toEqual([
      ['browsing', 'playbook', ['reads']],
      ['comparing', 'said', []],
      ['deciding', 'claimed', []],
    ])
  })
})

describe('a member who contacts a reader', () => {
  const call = (over: object = {}): LeadCommand => ({
    ...{ type: 'LogTouch', at: at('09:30'), by: eve, touch: 'call', channel: 'call', direction: 'out' },
    ...{ result: 'no answer', ...over },
  })
  const write: LeadCommand = {
    ...{ type: 'WriteMail', at: at('09:30'), by: eve, mail: 'mail', to: 'kim@initech.example' },
    ...{ subject: 'Pumps', text: 'Buy now' },
  }

  test('says why, and it counts as early', () => {
    expect(after(reader, call(), write).found).toEqual(['in_nurture', 'in_nurture'])
    expect(after(reader, call({ earlyBecause: 'A fair.' })).lead.touches).toMatchObject([{ early: true }])
  })

  test('needs no reason where they rang us, where they are owed an answer, or where the track itself asks for it', () => {
    expect(after(reader, call({ direction: 'in', result: 'answered' })).lead.touches).toMatchObject([
      { early: false },
    ])
    const owed = [...reader, made(planned('respond', at('09:10')), at('09:10'))]
    expect(after(owed, call({ at: at('09:50') })).lead.touches).toMatchObject([{ early: false }])
    const task = {
      ...planned('touch', at('09:10')),
      step: { index: 0, channel: 'letter', task: 'Ring them.' },
    } as const
    expect(after([...reader, made(task, at('09:10'))], call()).lead.touches).toMatchObject([{ early: false }])
  })
})

describe('who is the wrong person', () => {
  test('ends it with their own words, and whoever they name is kept as a fingerprint, once', () => {
    const name = {
      type: 'NameAnother',
      at: at('10:00'),
      by: 'buyer',
      referral: 'jo',
      key: 'fingerprint',
    } as const
    const { found, lead } = after(reader, name, { ...name, referral: 'jo again' })
    expect(found[1]).toEqual([])
    expect(lead.referrals).toEqual([{ id: 'jo', key: 'fingerprint' }])
    expect(lead.resolution).toMatchObject({ outcome: 'withdrawn', told: { how: 'their own words' } })
    expect(owedOn(lead)).toEqual([])
  })
})

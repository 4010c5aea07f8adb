import { describe, expect, test } from 'vitest'
import { evolve } from '../lead/evolve.ts'
import { noLead } from '../lead/state.ts'
import type { LeadEvent } from '../lead/events.ts'
import { tooEarly } from '../lead/too-early.ts'
import { answerOwed, arrived, at, eve, given, judged, made, mia, opened } from '../spec/cast.ts'
import type { BriefOpened, BriefPrepared } from './brief.ts'
import type { Fact } from './fact.ts'
import type { PrepareBrief } from './prepare.ts'

const does: Fact = { about: 'business', kind: 'does', text: 'Pumps.', source: 'site', at: at('09:02') }
const found = [{ where: 'site', result: 'found', at: at('09:02') }] as const
const prepare = (over: Partial<PrepareBrief> = {}): PrepareBrief => ({
  ...{ type: 'PrepareBrief', at: at('09:02'), by: 'system', known: [], found: [does], searches: found },
  ...over,
})
const prepared = (when = at('09:02')): BriefPrepared => ({
  ...{ type: 'BriefPrepared', at: when, by: 'system', data: { verdict: 'ready', searches: found } },
  private: { facts: [does] },
})
const read = (by: string, when = at('09:04')): BriefOpened => ({
  ...{ type: 'BriefOpened', at: when, by, data: { member: by } },
})

describe('preparing a brief', () => {
  test('keeps what was found outside, and no second copy of what we know', () => {
    given(...arrived)
      .when(prepare())
      .leadsTo(prepared())
    const known: Fact = { ...does, source: 'history', kind: 'colleague' }
    given(...arrived)
      .when(prepare({ known: [known], found: [], searches: [] }))
      .leadsTo({
        ...{ type: 'BriefPrepared', at: at('09:02'), by: 'system' },
        data: { verdict: 'ready', searches: [] },
      })
  })

  test('again with the same words is nothing, with others a new brief', () => {
    const later = { ...does, at: at('09:40') }
    given(...arrived, prepared())
      .when(prepare({ at: at('09:40'), found: [later] }))
      .leadsToNothing()
    given(...arrived, prepared())
      .when(prepare({ at: at('09:40'), found: [{ ...later, text: 'Valves.' }] }))
      .leaves({ brief: { verdict: 'ready', facts: [{ text: 'Valves.' }], preparedAt: at('09:40') } })
  })

  test('of nobody, or of somebody who was forgotten, writes nothing down', () => {
    given().when(prepare()).isRefused({ code: 'no_such_lead' })
    const forgotten: LeadEvent = { type: 'LeadForgotten', at: at('09:02'), by: 'ana', data: {} }
    given(...arrived, forgotten)
      .when(prepare())
      .leadsToNothing()
  })
})

describe('reading a brief', () => {
  const open = (by: string, when = at('09:04')) => ({ type: 'OpenBrief', by, at: when }) as const

  test('is noted once for everybody', () => {
    given(...arrived, prepared())
      .when(open(eve))
      .leadsTo(read(eve))
    given(...arrived, prepared(), read(eve))
      .when(open(eve, at('09:30')))
      .leadsToNothing()
    given(...arrived, prepared(), read(eve))
      .when(open(mia))
      .leaves({ brief: { openedBy: [eve, mia] } })
  })

  test('waits while it is made, two minutes at most, however slow a site is', () => {
    given(...arrived)
      .when(open(eve, at('09:02')))
      .isRefused({ code: 'brief_in_the_making', readableAt: at('09:03') })
    given(...arrived)
      .when(open(eve, at('09:03')))
      .leaves({ brief: { verdict: 'thin', openedBy: [eve] } })
  })

  test('stays noted when the brief is made anew', () => {
    given(...arrived, read(eve))
      .when(prepare({ at: at('09:10') }))
      .leaves({ brief: { verdict: 'ready', openedBy: [eve] } })
  })
})

describe('a window that wants the brief read first', () => {
  const afterBrief = made({ ...answerOwed, afterBrief: true })
  const waiting = [opened(), judged, afterBrief, prepared()]
  const call = (by: string, over: object = {}) =>
    ({
      type: 'LogTouch',
      ...({ touch: 'call', by, at: at('09:10'), channel: 'call', direction: 'out' } as const),
      ...({ result: 'answered', ...over } as const),
    }) as const

  test('refuses a touch by whoever has not, unless they say why, and then it is early', () => {
    given(...waiting)
      .when(call(eve))
      .isRefused({ code: 'brief_unread' })
    given(...waiting, read(mia))
      .when(call(eve))
      .isRefused({ code: 'brief_unread' })
    given(...waiting)
      .when(call(eve, { earlyBecause: 'They rang us.' }))
      .leaves({ touches: [{ early: true }] })
    given(...waiting, read(eve))
      .when(call(eve))
      .leaves({ touches: [{ early: false }] })
  })

  test('asks what was read before the touch, not before somebody wrote it down; the minute is enough', () => {
    const lead = (when: string) => [...waiting, read(eve, when)].reduce(evolve, noLead)
    const at910 = { at: at('09:10'), by: eve }
    const early = (when: string) => {
      const known = lead(when)
      return known.status === 'none' ? undefined : tooEarly(known, at910)?.code
    }
    expect(early(at('09:11'))).toBe('brief_unread')
    expect(early('2026-03-02T09:10:59.000Z')).toBeUndefined()
  })

  test('still opens by the clock first, and holds back nothing that goes by itself', () => {
    given(...waiting, read(eve, at('09:02')))
      .when(call(eve, { at: at('09:02') }))
      .isRefused({ code: 'opens_later', opensAt: at('09:03') })
    const known = waiting.reduce(evolve, noLead)
    if (known.status === 'none') throw new Error('There is a lead.')
    expect(tooEarly(known, { at: at('09:10'), by: 'system' })).toBeUndefined()
  })

  test('lets anybody answer who is asked; and once they are answered it asks no more', () => {
    given(...waiting)
      .when(call(eve, { direction: 'in' }))
      .leaves({ touches: [{ early: false }] })
  })
})

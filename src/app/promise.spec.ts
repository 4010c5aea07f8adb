import { describe, expect, test } from 'vitest'
import { acme, asked, at, letter, outcomeOwed, queued } from '#domain/spec/cast.ts'
import { judge } from '#playbook/judge.ts'
import { starterText } from '#playbook/spec/starter.ts'
import type { Facts } from '#playbook/facts.ts'
import { effectsOf } from './effects.ts'
import { plan } from './plan.ts'
import { prepare } from './playbooks.ts'
import { firstOwed, promiseOf } from './promise.ts'

const starter = prepare({ version: 1, text: starterText, holidays: {} })
const facts = (kind: string, over: Partial<Facts> = {}): Facts => ({
  form: { kind, name: kind },
  source: { name: kind, kind: 'html' },
  ...over,
})
const judged = (about: Facts) => judge(starter.compiled, about)
const inProfile = facts('demo', { company: { employees: { min: 50 } }, country: 'GB' })

describe('what a buyer is told when they send a form', () => {
  test.each([
    ['somebody in profile', inProfile, at('11:00')],
    ['somebody not known yet', facts('contact'), at('14:00')],
  ])('%s hears by when they are answered', (_, about, by) => {
    expect(promiseOf(starter, judged(about), { at: at('10:00'), people: acme })).toEqual({
      what: 'One of us will read your message and answer you',
      by,
    })
  })

  test('a reader hears that nobody will call', () => {
    const { what, by } = promiseOf(starter, judged(facts('download')), { at: at('10:00'), people: acme })
    expect([what, by]).toEqual([expect.stringContaining('nobody will call you'), null])
  })

  test('the commitment made later is never softer, however much later it is made', () => {
    const first = promiseOf(starter, judged(inProfile), { at: asked, people: acme })
    const { segment } = judged(facts('contact'))
    const later = plan(
      starter,
      acme,
      () => 'id',
    )({
      kind: 'respond',
      at: asked,
      segment: segment.index,
      team: undefined,
      promisedBy: first.by,
    })
    expect(later.window.limit).toBe(first.by)
  })

  test('every motion begins with something owed', () => {
    expect(firstOwed).toEqual({
      respond: 'respond',
      qualify: 'respond',
      nurture: 'nurture',
      decline: 'decline',
    })
  })
})

describe('what follows from what happened', () => {
  test('a mail that was queued is to be sent; its job names it and says no more', () => {
    const effects = effectsOf('acme', 'lead', queued('reply'))
    expect(effects).toEqual([{ task: 'send-mail', workspace: 'acme', lead: 'lead', mail: 'reply' }])
    expect(JSON.stringify(effects)).not.toContain(letter.to)
  })

  test('nothing else is sent by itself', () => {
    expect(effectsOf('acme', 'lead', outcomeOwed('eve'))).toEqual([])
  })
})

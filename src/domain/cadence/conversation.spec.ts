import { describe, expect, test } from 'vitest'
import { channels } from '../lead/touch.ts'
import { isGood, type Conversation } from './conversation.ts'
import { codesFor, codesForTask, touchFrom } from './result-codes.ts'

const talk = (over: Partial<Conversation> = {}): Conversation => ({
  with: 'decision maker',
  criteria: [],
  nextStep: 'none',
  ...over,
})

describe('a conversation', () => {
  test('is good with somebody who has a say in it, when something came of it', () => {
    expect(isGood(talk({ criteria: ['need'] }), 5)).toBe(true)
    expect(isGood(talk({ nextStep: 'callback' }), 5)).toBe(true)
    expect(isGood(talk(), 60)).toBe(false)
    expect(isGood(talk({ with: 'gatekeeper', criteria: ['need'] }), 60)).toBe(false)
  })

  test('is what the playbook calls good', () => {
    const rule = { with: ['anybody'], brings: ['appointment'], minutes: 10 }
    expect(isGood(talk({ with: 'user', nextStep: 'appointment' }), 10, rule)).toBe(true)
    expect(isGood(talk({ with: 'user', nextStep: 'appointment' }), 9, rule)).toBe(false)
    expect(isGood(talk({ criteria: ['need'] }), 10, rule)).toBe(false)
  })
})

describe('a result in one key', () => {
  test('is a touch on the channel of the step, unless it names its own', () => {
    expect(touchFrom('reached', 'chat')).toEqual({ channel: 'chat', result: 'answered' })
    expect(touchFrom('voicemail left', 'call')).toEqual({ channel: 'voicemail', result: 'left word' })
    expect(touchFrom('busy', 'call')).toEqual({ channel: 'call', result: 'no answer' })
  })

  test('of a task says by which way it was done', () => {
    expect(codesForTask).toEqual(expect.arrayContaining(['reached', 'letter posted', 'note sent']))
    expect(touchFrom('note sent', 'call')).toEqual({ channel: 'social', result: 'sent' })
    expect(touchFrom('handed over', 'letter')).toEqual({ channel: 'letter', result: 'left word' })
  })

  test('is there for every channel', () => {
    for (const channel of channels) expect(codesFor(channel).length).toBeGreaterThan(0)
  })
})

import { test } from 'vitest'
import { arrived, at, eve, given } from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'

const forgotten: LeadEvent = { type: 'LeadForgotten', at: at('09:30'), by: eve, data: {} }
const forget = { type: 'ForgetLead', at: at('09:30'), by: eve } as const
const note = { type: 'AddNote', at: at('09:31'), by: eve, note: 'note', text: 'Kim has a dog.' } as const

test('a lead whose prospect is forgotten takes no more personal words', () => {
  given(...arrived)
    .when(forget)
    .leadsTo(forgotten)
  given(...arrived, forgotten)
    .when(forget)
    .leadsToNothing()
  given(...arrived, forgotten)
    .when(note)
    .isRefused({ code: 'lead_forgotten' })
})

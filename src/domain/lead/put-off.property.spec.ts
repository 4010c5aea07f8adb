import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilHours, follow } from '../spec/cadences.ts'
import { acme, acmeWithout, answered, asked, eve, leadFacts, letter, mia } from '../spec/cast.ts'
import { epochMsOf, instantOf, type Instant } from '../time/instant.ts'
import type { LeadEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { decide, type LeadCommand } from './lead.ts'
import { isPutOff } from './mail-state.ts'
import { noLead } from './state.ts'
import { wakesAt } from './wakes.ts'

const MINUTE_MS = 60_000

/** What somebody does, so many minutes after what was done before; numbers choose a mail. */
const step = fc.record({
  after: fc.constantFrom(0, 20, 180, 540, 1_440),
  what: fc.constantFrom(
    ...(['write', 'write', 'write', 'write now', 'send now', 'take back', 'look', 'look'] as const),
    ...([
      'they write',
      'a machine writes',
      'they ask again',
      'they withdraw',
      'end',
      'leave',
      'sent',
    ] as const),
  ),
  which: fc.nat({ max: 3 }),
})
type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never

/** Eve has answered Kim; what follows is at whatever hour. */
function playedOut(steps: readonly Step[]) {
  let at: Instant = asked
  let people = acme
  const events: LeadEvent[] = [...answered]
  const does = (command: LeadCommand): void => {
    const decision = decide(events.reduce(evolve, noLead), command, {
      ...{ ...leadFacts, people },
      follow: { ...follow, hours: civilHours },
    })
    if (decision.outcome === 'happened') events.push(...decision.events)
  }
  for (const [index, { after, what, which }] of steps.entries()) {
    at = instantOf(epochMsOf(at) + (after + 30) * MINUTE_MS)
    if (what === 'leave') people = acmeWithout(which === 0 ? eve : mia)
    else does(commandOf(what, { at, made: `m${index}`, mail: `m${which}` }))
  }
  // Whoever sweeps comes by once more; then nothing that is due lies here.
  does({ type: 'CheckCommitments', at, by: 'system' })
  return { at, events }
}

function commandOf(
  what: Exclude<Step['what'], 'leave'>,
  { at, made, mail }: { at: Instant; made: string; mail: string },
): LeadCommand {
  const [ours, theirs] = [
    { at, by: eve },
    { at, by: 'buyer' },
  ] as const
  const said = { from: letter.to, subject: 'Re', text: 'One more thing' }
  switch (what) {
    case 'write':
      return { type: 'WriteMail', ...ours, mail: made, ...letter }
    case 'write now':
      return { type: 'WriteMail', ...ours, mail: made, ...letter, when: 'now' }
    case 'send now':
      return { type: 'ReleaseMail', ...ours, mail }
    case 'take back':
      return { type: 'TakeBackMail', ...ours, mail }
    case 'look':
      return { type: 'CheckCommitments', at, by: 'system' }
    case 'they write':
      return { type: 'ReceiveMail', ...theirs, received: { mail: made, class: 'human_reply' }, said }
    case 'a machine writes':
      return { type: 'ReceiveMail', ...theirs, received: { mail: made, class: 'auto_reply' }, said }
    case 'they ask again':
      return { type: 'AskAgain', ...theirs }
    case 'they withdraw':
      return { type: 'Withdraw', ...theirs }
    case 'end':
      return {
        ...{ type: 'ResolveLead', ...ours, outcome: 'declined by us', told: { how: 'mail', mail: made } },
        mail: { mail: made, ...letter },
      } as const
    case 'sent':
      return {
        ...{ type: 'RecordMail', at, by: 'system', mail },
        result: { sent: `<${mail}@acme.example>`, evidence: 'witnessed', again: false },
      } as const
  }
}

const byTheirHours = (events: readonly LeadEvent[]) =>
  events.filter((event) => event.type === 'MailReleased').filter(({ data }) => data.because === 'their hours')

test('a mail that was put off goes once at its hour or sooner by somebody’s word, or never, and none is left lying', () => {
  let putOff = 0
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const { at, events } = playedOut(steps)
      const lead = events.reduce(evolve, noLead)
      if (lead.status === 'none') throw new Error('There is a lead.')
      const about = (mail: string, type: LeadEvent['type']) =>
        events.filter((event) => event.type === type && 'mail' in event.data && event.data.mail === mail)
      for (const { at: went, data } of byTheirHours(events)) {
        const until = about(data.mail, 'MailQueued').flatMap((event) =>
          event.type === 'MailQueued' ? [event.data.notBefore ?? '~'] : [],
        )[0]
        expect(until !== undefined && until <= went).toBe(true)
      }
      for (const { data } of events.filter((event) => event.type === 'MailTakenBack')) {
        const { mail } = data
        expect([about(mail, 'MailTakenBack').length, about(mail, 'MailReleased').length]).toEqual([1, 0])
        expect(lead.touches.some(({ touch }) => touch === mail)).toBe(false)
      }
      for (const mail of lead.mails.filter(isPutOff)) {
        putOff++
        expect(about(mail.id, 'MailReleased')).toEqual([])
        expect(mail.held !== undefined || mail.notBefore > at).toBe(true)
        // Whatever lies here comes up by itself, or is owed a word besides what is owed them.
        expect(mail.held !== undefined || (wakesAt(lead) ?? '~') <= mail.notBefore).toBe(true)
        expect(lead.resolution === undefined || lead.resolution.told.how === 'mail').toBe(true)
      }
    }),
    { numRuns: 300 },
  )
  expect(putOff).toBeGreaterThan(20)
})

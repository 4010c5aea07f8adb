import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import type { Story } from '../scene.ts'
import { handedTo, LONDON, qualified } from './qualify.ts'

/** What goes wrong and what is worked on: leads that look let down, the full effort, and what is due at the end. */
export const slipStories: readonly Story[] = [
  {
    ...{ ago: 62, form: 'Contact us' },
    from: {
      ...{ name: 'Millicent Drew', email: 'millicent@drewcarpets.example', company: 'Drew Carpets' },
      ...{ country: 'GB', employees: '51-200' },
      message: 'Two looms, one of them older than I am. I want to know what each earns.',
    },
    async *goesOn(scene) {
      yield* qualified(scene, 'chloe', {
        said: 'Wants to know what each loom earns before she buys a third.',
        ...{ expects: 'to compare', pain: 'A third loom is to be bought on a feeling.' },
        met: {
          need: 'Earnings by loom.',
          authority: 'She decides.',
          timing: 'Before the third loom is ordered.',
        },
      })
      yield* handedTo(scene, { from: 'chloe', to: 'femi' })
      yield 400
      // "Read it and threw it away": nobody tried to reach her.
      await scene.does('femi', 'resolve', {
        ...{ outcome: 'lost', because: 'none given', reason: 'Read it. No potential there.' },
        mail: { subject: 'Your message', text: 'Thank you for your message. We don’t see a fit just now.' },
      })
    },
  },
  {
    ...{ ago: 38, form: 'Book a demonstration' },
    from: {
      ...{ name: 'Ambrose Tilney', email: 'tilney@wyrebrewing.example', company: 'Wyre Brewing' },
      ...{ country: 'GB', employees: '51-200', utm_source: 'fair' },
      message: 'Hops, yields, and a partner who wants proof. Would you show it to both of us?',
    },
    async *goesOn(scene) {
      yield* qualified(scene, 'ben', {
        said: 'He and his partner want to see it together.',
        ...{ expects: 'to buy', pain: 'Yields differ by 9% and nobody knows why.' },
        met: { need: 'Yield by batch.', authority: 'Both partners.', timing: 'Before the winter brew.' },
      })
      await scene.agrees('ben', {
        ...{ host: 'dev', start: `${scene.day(-1)}T14:00`, zone: LONDON, minutes: 45, place: 'video' },
        about: 'Yield by batch, for both partners',
      })
      yield* handedTo(scene, { from: 'ben', to: 'dev' })
      yield 200
      // "Called ahead, and he wasn't interested": the end is older than the appointment.
      await scene.does('dev', 'touch', {
        ...{ channel: 'call', result: 'answered', minutes: 2, said: 'He says that he is busy.' },
      })
      yield 5
      await scene.does('dev', 'resolve', {
        ...{ outcome: 'lost', because: 'none given', reason: 'Called ahead; not interested.' },
        mail: { subject: 'Our appointment', text: 'As discussed we will not meet. All the best.' },
      })
    },
  },
  {
    ...{ ago: 60, form: 'Call me back' },
    from: {
      ...{ name: 'Cuthbert Rainey', email: 'cuthbert@raineyroofing.example', company: 'Rainey Roofing' },
      ...{ country: 'GB', employees: '51-200', phone: '+44 20 7946 0972' },
      message: 'Ring me, please. I am on roofs, so try twice.',
    },
    async *goesOn(scene) {
      const codes = [
        'no answer',
        'voicemail left',
        'mail sent',
        'no answer',
        'voicemail left',
        'mail sent',
      ] as const
      yield 20
      await scene.does('ben', 'accept', {})
      for (const code of codes) {
        await scene.does('ben', 'result', {
          code,
          channel: 'call',
          pressedBecause: 'He asked to be tried twice.',
        })
        yield 520
      }
    },
  },
  {
    ...{ ago: 14, form: 'Ask for a price' },
    from: {
      ...{ name: 'Yorick Haldane', email: 'yorick@haldanepumps.example', company: 'Haldane Pumps' },
      ...{ country: 'GB', employees: '51-200' },
      message: 'A price for thirty seats. I have only just found you, so please read our site first.',
    },
    async *goesOn(scene) {
      yield 1
      await scene.does('ben', 'touch', {
        ...{
          channel: 'call',
          result: 'answered',
          minutes: 2,
          said: 'He asked whether I had read their site.',
        },
        earlyBecause: 'I saw him arrive and wanted to be quick.',
      })
    },
  },
  {
    ...{ ago: 12, form: 'Ask for a price' },
    from: {
      ...{ name: 'Perpetua Finch', email: 'perpetua@rothersail.example', company: 'Rother Sailmakers' },
      ...{ country: 'GB', employees: '51-200', utm_source: 'search' },
      message:
        'Sails are sold by the square metre and lost by the hour. What would it cost us to see the hours?',
    },
    async *goesOn(scene) {
      yield 12
      await scene.does('ben', 'touch', {
        ...{ channel: 'call', result: 'answered', minutes: 6 },
        said: 'She was on her way to the loft, and asked to be rung again.',
        conversation: { with: 'decision maker', criteria: ['need'], nextStep: 'callback' },
      })
      yield 3
      await scene.does('ben', 'report', {
        ...{ after: 0, pain: 'Hours per sail are guessed.', decisionMaker: 'Perpetua Finch, owner' },
        criteria: [
          { criterion: 'need', verdict: 'met', answer: 'Hours per sail, by loft.', as: 'decision maker' },
          { criterion: 'authority', verdict: 'unknown' },
        ],
      })
      await scene.does('ben', 'callback', {
        ...{ when: scene.on(1, '11:15'), note: 'Ask who decides with her, and by when.' },
      })
    },
  },
  {
    ...{ ago: 6, form: 'Contact us' },
    from: {
      ...{ name: 'Hamish Corrie', email: 'hamish@corrienets.example', company: 'Corrie Nets' },
      ...{ country: 'GB', employees: '51-200', phone: '+44 20 7946 0973' },
      message: 'Which boat mends its nets and which one buys new? I have a guess. Can you give me a number?',
    },
    async *goesOn(scene) {
      yield 9
      await scene.does('chloe', 'result', { code: 'voicemail left', channel: 'call' })
      yield 90
      await scene.does('chloe', 'touch', {
        ...{ channel: 'call', direction: 'in', result: 'answered', minutes: 5 },
        said: 'He rang back from the pier: please again when he is ashore.',
        conversation: { with: 'decision maker', criteria: ['need'], nextStep: 'callback' },
      })
      yield 2
      // Promised, and let slip.
      await scene.does('chloe', 'callback', {
        when: inAnHour(await scene.now()),
        note: 'He is ashore for an hour only.',
      })
    },
  },
]

const HOUR_MS = 3_600_000
const inAnHour = (now: Instant): Instant => instantOf(epochMsOf(now) + HOUR_MS)

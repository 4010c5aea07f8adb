import type { Story } from '../scene.ts'
import { handedTo, qualified } from './qualify.ts'

/** Hand-offs that wait for somebody at the end: for a yes, for a word on a rejection, for a ruling. */
export const waitingStories: readonly Story[] = [
  {
    ...{ ago: 7, form: 'Book a demonstration' },
    from: {
      ...{ name: 'Winifred Sallow', email: 'winifred@ousevalleyseeds.example' },
      ...{ company: 'Ouse Valley Seeds', country: 'GB', employees: '51-200', utm_source: 'newsletter' },
      message: 'We sell spring in autumn. Can your forecasts be told that a wet May is not a trend?',
    },
    async *goesOn(scene) {
      yield* qualified(scene, 'ben', {
        said: 'Stock for one season is bought two seasons before. She signs for it alone.',
        met: {
          need: 'Seed worth a year’s profit was written off last May.',
          authority: 'She signs alone.',
          timing: 'Orders for spring go out in five weeks.',
        },
        ...{ expects: 'to compare', pain: 'A wet May was taken for a trend, and paid for.' },
        ...{ decisionMaker: 'Winifred Sallow, owner', nextStep: 'A forecast with their last four years.' },
      })
      const handoff = yield* handedTo(scene, { from: 'ben', to: 'dev' })
      yield 30
      await scene.says('dev', handoff, {
        name: 'reject',
        said: {
          ...{ reason: 'not qualified', criterion: 'need' },
          note: 'They need a weather forecast. We don’t sell one.',
        },
      })
      yield 45
      const dispute = await scene.says('ben', handoff, {
        name: 'dispute',
        said: { grounds: 'She asked for forecasts that leave one month out. That is a tick box of ours.' },
      })
      yield 20
      await scene.says('dev', dispute, {
        name: 'answer',
        said: { words: 'If that is all she needs, I would like to hear it from her.' },
      })
    },
  },
  {
    ...{ ago: 5.5, form: 'Contact us' },
    from: {
      ...{ name: 'Rufus Ambrose', email: 'rufus@ambrosejoinery.example' },
      ...{ company: 'Ambrose Joinery', country: 'GB', employees: '51-200' },
      message:
        'Offcuts cost us more than the wood we buy in a bad month. Do you have joiners among your customers?',
    },
    async *goesOn(scene) {
      yield* qualified(scene, 'chloe', {
        said: 'Wants offcuts by order. His father still signs, he proposes.',
        met: {
          need: 'Offcuts by order, to price the next one right.',
          authority: 'His father signs what he proposes.',
          timing: 'Prices for next year are made in December.',
        },
        ...{ expects: 'to compare', pain: 'Nobody knows which orders eat the wood.' },
        ...{ decisionMaker: 'Harold Ambrose, his father', nextStep: 'Two references among joiners.' },
      })
      const handoff = yield* handedTo(scene, { from: 'chloe', to: 'femi', opens: 22 })
      yield 41
      await scene.says('femi', handoff, {
        name: 'reject',
        said: { reason: 'wrong data', note: 'The number belongs to another Ambrose, who was not amused.' },
      })
    },
  },
  {
    ...{ ago: 2.2, form: 'Ask for a price' },
    from: {
      ...{ name: 'Sinead Maguire', email: 'sinead@laganbearings.example' },
      ...{ company: 'Lagan Bearings', country: 'IE', employees: '201-500', utm_source: 'search' },
      message:
        'Price for two plants, please, and tell me honestly what your last customer of our size paid in the end.',
    },
    async *goesOn(scene) {
      yield* qualified(scene, 'ben', {
        said: 'Two plants, one controller. She has a budget line and a board date.',
        met: {
          need: 'Scrap by shift, for two plants.',
          authority: 'She decides up to forty thousand.',
          timing: 'The board meets on the first of the month.',
          budget: 'Thirty-five thousand are set aside.',
        },
        ...{ expects: 'to buy', pain: 'Scrap by shift is known a month later.' },
        ...{
          decisionMaker: 'Sinead Maguire, controller',
          nextStep: 'A price that includes the second year.',
        },
      })
      const handoff = await scene.does('ben', 'handoff', { to: scene.member('dev') })
      await scene.says('dev', handoff, { name: 'receipt', said: { receipt: 'notified' } })
    },
  },
  {
    ...{ ago: 1.6, form: 'Contact us' },
    from: {
      ...{ name: 'Leonie Hartsfield', email: 'leonie@tynesidetimber.example' },
      ...{ company: 'Tyneside Timber', country: 'GB', employees: '51-200' },
      message: 'I would like one page each Monday that says which yard is lying to me.',
    },
    async *goesOn(scene) {
      yield* qualified(scene, 'chloe', {
        said: 'Four yards, stock that never tallies. She runs all four.',
        met: {
          need: 'Stock of four yards that tallies.',
          authority: 'She runs all four and signs.',
          timing: 'Before the stocktaking in January.',
        },
        ...{ expects: 'to learn', pain: 'Every stocktaking ends in a quarrel.' },
        ...{ decisionMaker: 'Leonie Hartsfield, managing director', nextStep: 'A call on Monday’s page.' },
      })
      await scene.does('chloe', 'handoff', {})
    },
  },
]

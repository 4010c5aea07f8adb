import type { Story } from '../scene.ts'
import { handedTo, LONDON, qualified } from './qualify.ts'

/** Hand-offs that came to an end: won, never opened and passed on, rejected and ruled on. */
export const handoffStories: readonly Story[] = [
  {
    ...{ ago: 74, form: 'Book a demonstration' },
    from: {
      ...{ name: 'Marguerite Ashdown', email: 'm.ashdown@fellsidebakeries.example' },
      ...{ company: 'Fellside Bakeries', country: 'GB', employees: '201-500', utm_source: 'fair' },
      message:
        'Seven bakeries, one van fleet, and I hear of waste a week late. Could you show me waste by the next morning?',
    },
    async *goesOn(scene) {
      yield* qualified(scene, 'ben', {
        said: 'Waste is 4% of turnover and seen a week late. She decides with her brother; their old licence ends at the turn of the year.',
        met: {
          need: 'Waste of 4%, known only a week later; a point less pays for it.',
          authority: 'She decides with her brother, who runs production.',
          timing: 'Before the old licence ends at the turn of the year.',
          budget: 'What the old licence costs, and half as much again.',
        },
        ...{ expects: 'to buy', pain: 'Seven sites throw away bread that the next would have sold.' },
        ...{ decisionMaker: 'Marguerite Ashdown, managing director', others: 'Her brother, production' },
        currentSolution: 'Till reports, typed together on Fridays',
        nextStep: 'A demonstration with the tills of two bakeries.',
      })
      const appointment = await scene.agrees('ben', {
        ...{ host: 'dev', start: `${scene.day(-6)}T10:00`, zone: LONDON, minutes: 45, place: 'video' },
        about: 'Waste of two bakeries, with their own tills',
      })
      const handoff = yield* handedTo(scene, { from: 'ben', to: 'dev' })
      yield scene.on(-6, '10:55')
      await scene.ofAppointment('dev', appointment, {
        name: 'result',
        said: {
          ...{ result: 'held', nextStep: 'offer', agreed: 'An offer for seven sites by Friday.' },
          said: 'Both were there. They recognised their own Tuesday in the figures, and asked for all seven sites.',
        },
      })
      await scene.buyerOf(appointment, {
        ...{ type: 'AnswerAppointment', result: 'held', said: 'Well prepared.' },
      })
      await scene.says('dev', handoff, {
        name: 'rate',
        said: { useful: true, class: 'buyer', note: 'Everything in the report was as they said it.' },
      })
      yield scene.on(-3, '14:20')
      await scene.does('dev', 'touch', {
        ...{ channel: 'call', result: 'answered', minutes: 11 },
        said: 'They take all seven sites from January.',
        conversation: { with: 'decision maker', criteria: ['budget'], nextStep: 'other' },
      })
      await scene.does('dev', 'resolve', {
        ...{ outcome: 'won', amount: { amount: '28400.00', currency: 'GBP' } },
        mail: { subject: 'Welcome', text: 'Welcome to you both. I am the person you call.' },
      })
      yield 90
      await scene.buyer({ type: 'RateAnswer', helped: true, said: 'He knew our vans before he rang.' })
    },
  },
  {
    ...{ ago: 58, form: 'Contact us' },
    from: {
      ...{ name: 'Philippa Rooke', email: 'philippa@wharfedaleceramics.example' },
      ...{ company: 'Wharfedale Ceramics', country: 'GB', employees: '51-200', utm_source: 'search' },
      message: 'Three kilns, and every one of them keeps its own diary. Who at your place understands kilns?',
    },
    async *goesOn(scene) {
      yield* qualified(scene, 'chloe', {
        said: 'Wants one diary for three kilns before the summer range. Buys herself up to ten thousand.',
        met: {
          need: 'Three kilns, three diaries, and breakage that nobody can explain.',
          authority: 'She buys up to ten thousand herself.',
          timing: 'Before the summer range is fired.',
        },
        ...{ expects: 'to compare', pain: 'Breakage of 6% and no way to see which kiln.' },
        ...{ decisionMaker: 'Philippa Rooke, works manager', nextStep: 'A look at one kiln’s figures.' },
      })
      // "I never got the lead": it was on his screen, and he never opened it.
      const handoff = await scene.does('chloe', 'handoff', { to: scene.member('femi') })
      await scene.says('femi', handoff, { name: 'receipt', said: { receipt: 'notified' } })
      yield 275
      await scene.says('dev', handoff, { name: 'receipt', said: { receipt: 'opened' } })
      await scene.says('dev', handoff, { name: 'accept', said: {} })
      yield 60
      await scene.does('dev', 'touch', {
        ...{
          channel: 'call',
          result: 'answered',
          minutes: 22,
          said: 'We begin with the big kiln, on trial.',
        },
        conversation: { with: 'decision maker', criteria: ['need'], nextStep: 'other' },
      })
      yield 900
      await scene.does('dev', 'resolve', {
        ...{ outcome: 'introductory order', amount: { amount: '1200.00', currency: 'GBP' } },
        mail: { subject: 'The big kiln', text: 'The big kiln is set up. I call you in two weeks.' },
      })
    },
  },
  {
    ...{ ago: 51, form: 'Ask for a price' },
    from: {
      ...{ name: 'Gareth Penhaligon', email: 'gareth@penhaligonboats.example' },
      ...{ company: 'Penhaligon & Daughters', country: 'GB', employees: '51-200', utm_source: 'newsletter' },
      message: 'What does it cost for a boatyard of ninety, of whom six would ever open it?',
    },
    async *goesOn(scene) {
      yield* qualified(scene, 'chloe', {
        said: 'Six people need it. He runs the yard with two daughters; the elder keeps the books and has to agree.',
        met: {
          need: 'Hours per boat, before the bill is written and not after.',
          authority: 'He and his elder daughter sign together.',
          timing: 'When the yard is full in March it must run.',
        },
        ...{ expects: 'to buy', pain: 'Two boats last year were built at a loss, found out in December.' },
        ...{ decisionMaker: 'Gareth Penhaligon', others: 'Tamsin Penhaligon keeps the books' },
      })
      const handoff = yield* handedTo(scene, { from: 'chloe', to: 'dev' })
      yield 35
      const call = await scene.does('dev', 'touch', {
        ...{ channel: 'call', result: 'answered', minutes: 3, said: 'He says his daughter decides.' },
        conversation: { with: 'influencer', criteria: [], nextStep: 'none' },
      })
      await scene.says('dev', handoff, {
        name: 'reject',
        said: {
          ...{ reason: 'not qualified', criterion: 'authority', ...(call !== undefined && { touch: call }) },
          note: 'He can’t sign. He told me on the telephone that his daughter decides.',
        },
      })
      yield 50
      const dispute = await scene.says('chloe', handoff, {
        name: 'dispute',
        said: { grounds: 'They sign together, and the report says so. Both are named in it.' },
      })
      yield 25
      await scene.says('dev', dispute, {
        name: 'answer',
        said: { words: 'I asked for one person who can say yes.' },
      })
      yield 140
      await scene.says('eve', dispute, {
        name: 'rule',
        said: {
          ruling: 'overturned',
          because:
            'The definition asks who decides and who has to agree. Both are named; two signatures are an answer.',
        },
      })
      yield 200
      await scene.does('dev', 'touch', {
        ...{
          channel: 'call',
          result: 'answered',
          minutes: 31,
          said: 'Spoke with both. They want a price for six.',
        },
        conversation: { with: 'decision maker', criteria: ['authority', 'budget'], nextStep: 'they decide' },
      })
    },
  },
  {
    ...{ ago: 44, form: 'Contact us' },
    from: {
      ...{ name: 'Orla Fitzmaurice', email: 'orla@kerryfilters.example' },
      ...{ company: 'Kerry Peat Filters', country: 'IE', employees: '51-200' },
      message: 'Can your numbers go into the form that the state wants from us each quarter?',
    },
    async *goesOn(scene) {
      yield* qualified(scene, 'ben', {
        said: 'She needs the quarterly form filled in. Says that it would be nice to have by summer.',
        met: {
          need: 'Two days of typing each quarter.',
          authority: 'She chooses, her director signs.',
          timing: 'By the summer, if it can be had.',
        },
        ...{ expects: 'to learn', pain: 'Two days of typing each quarter.' },
        ...{
          decisionMaker: 'Her director, whom nobody has spoken with',
          nextStep: 'An example of the form.',
        },
      })
      const handoff = yield* handedTo(scene, { from: 'ben', to: 'femi', opens: 40 })
      await scene.says('femi', handoff, {
        name: 'reject',
        said: {
          ...{ reason: 'not qualified', criterion: 'timing' },
          note: '"If it can be had" is no date. She says herself that nothing hangs on it.',
        },
      })
      yield 80
      const dispute = await scene.says('ben', handoff, {
        name: 'dispute',
        said: { grounds: 'Summer is a season, and a season is a date.' },
      })
      yield 190
      await scene.says('eve', dispute, {
        name: 'rule',
        said: {
          ruling: 'upheld',
          because: 'Timing is met when something happens unless it is done by then. Here nothing does.',
        },
      })
    },
  },
  {
    ...{ ago: 30, form: 'Book a demonstration' },
    from: {
      ...{ name: 'Bertrand Holloway', email: 'bertrand@hollowaylifts.example' },
      ...{ company: 'Holloway Lifts', country: 'GB', employees: '201-500', utm_source: 'search' },
      message:
        'Our fitters write their hours on the lift wall. I wish that were a joke. A demonstration for five?',
    },
    async *goesOn(scene) {
      yield* qualified(scene, 'chloe', {
        said: 'Wants fitters’ hours by the evening. He chairs the group that chooses.',
        met: {
          need: 'Hours of forty fitters, by the evening.',
          authority: 'He chairs the group of five that chooses.',
          timing: 'The pilot is to begin in six weeks.',
        },
        ...{ expects: 'to compare', pain: 'Forty fitters, and hours that are typed up a fortnight later.' },
        ...{
          decisionMaker: 'Bertrand Holloway, head of service',
          nextStep: 'A demonstration for five people.',
        },
      })
      const handoff = yield* handedTo(scene, { from: 'chloe', to: 'femi', opens: 25 })
      await scene.says('femi', handoff, {
        name: 'rate',
        said: { useful: true, wrong: ['phone'], note: 'The number rings at the porter’s.' },
      })
      yield 60
      await scene.does('femi', 'touch', {
        ...{ channel: 'call', result: 'answered', minutes: 14, said: 'All five have an hour next week.' },
        conversation: { with: 'decision maker', criteria: ['timing'], nextStep: 'appointment' },
      })
      await scene.agrees('femi', {
        ...{ host: 'femi', start: `${scene.day(2)}T14:00`, zone: LONDON, minutes: 60, place: 'on site' },
        ...{ where: 'Holloway Lifts, first floor', about: 'Hours of forty fitters, for five people' },
      })
    },
  },
]

import type { Story } from '../scene.ts'
import { qualified } from './qualify.ts'

const GUIDE = 'Guide: numbers people believe'

/** What people decide themselves: to wait, to come back, to talk after all, to stop. */
export const buyerStories: readonly Story[] = [
  {
    ...{ ago: 72, form: 'Contact us' },
    from: {
      ...{ name: 'Ottoline Pell', email: 'ottoline@fenlandtools.example', company: 'Fenland Tools' },
      ...{ country: 'GB', employees: '51-200', utm_source: 'search' },
      message: 'We move house this month. Would it be rude to ask you now and answer you later?',
    },
    async *goesOn(scene) {
      yield* qualified(scene, 'ben', {
        said: 'They move to a new hall. She asked to be rung once the dust has settled.',
        ...{ expects: 'to compare', pain: 'Tools are lent and not seen again.' },
        met: { need: 'Who has which tool.', authority: 'She decides.', timing: 'After the move.' },
      })
      yield 30
      // Deferred to her own date, on which the lead came back by itself, to the same owner.
      await scene.does('ben', 'resolve', {
        ...{
          outcome: 'deferred',
          returns: scene.day(-1),
          reason: 'They move; she wants to be rung after it.',
        },
        mail: {
          subject: 'After the move',
          text: 'Good luck with the move. I ring you once the dust has settled.',
        },
      })
    },
  },
  {
    ...{ ago: 66, form: 'Book a demonstration' },
    from: {
      ...{ name: 'Lambert Quince', email: 'lambert@quinceorchards.example', company: 'Quince Orchards' },
      ...{ country: 'IE', employees: '51-200' },
      message: 'A demonstration, but please: nobody has time for anything here until the apples are in.',
    },
    async *goesOn(scene) {
      yield 40
      await scene.writes('chloe', {
        subject: 'Your message to us',
        text: 'Thank you for writing. We gladly wait for the apples. Would you like to name a day yourself, on your page?',
      })
      yield 120
      await scene.buyer({ type: 'AskLater', on: scene.day(35) })
    },
  },
  {
    ...{ ago: 63, form: GUIDE },
    from: {
      ...{ name: 'Saskia Vermeulen', email: 'saskia@maashaven.example', company: 'Maashaven Cranes' },
      ...{ country: 'NL', employees: '201-500', utm_source: 'newsletter' },
    },
    async *goesOn(scene) {
      yield 900
      await scene.answers({ say: 'where', stage: 'comparing' })
      yield 1400
      // She only read; now she asks for a person, and the playbook brings her to one.
      await scene.answers({ say: 'talk', said: 'Chapter four is us. Who can show me that with cranes?' })
      yield 22
      await scene.does('sam', 'touch', {
        ...{
          channel: 'call',
          result: 'answered',
          minutes: 13,
          said: 'Cranes, ropes and hours. She sends two lists.',
        },
        conversation: { with: 'influencer', criteria: ['need'], nextStep: 'other' },
      })
    },
  },
  {
    ...{ ago: 40, form: GUIDE },
    from: {
      ...{ name: 'Fergus Tiernan', email: 'fergus@boynedoors.example', company: 'Boyne Doors' },
      ...{ country: 'IE', employees: '51-200', utm_source: 'search' },
    },
    async *goesOn(scene) {
      yield 700
      await scene.answers({ say: 'where', stage: 'browsing' })
    },
  },
  {
    ...{ ago: 37, form: GUIDE },
    from: {
      ...{ name: 'Ingeborg Thalheim', email: 'thalheim@werrakeramik.example', company: 'Werra Keramik' },
      ...{ country: 'DE', employees: '51-200', utm_source: 'newsletter' },
    },
    async *goesOn(scene) {
      yield 600
      await scene.answers({ say: 'later', on: scene.day(30) })
    },
  },
  {
    ...{ ago: 33, form: 'Contact us' },
    from: {
      ...{ name: 'Roland Eisenhut', email: 'eisenhut@spessartholz.example', company: 'Spessart Holzbau' },
      ...{ country: 'DE', employees: '51-200' },
      message:
        'Guten Tag, wir hätten gern eine Vorführung auf Deutsch. Am liebsten per E-Mail, am Telefon verstehe ich auf der Baustelle nichts.',
    },
    async *goesOn(scene) {
      yield 25
      await scene.buyer({ type: 'TellWishes', channels: ['mail'], language: 'de' })
      yield 35
      await scene.writes('chloe', {
        subject: 'Ihre Nachricht an uns',
        text: 'Guten Tag Herr Eisenhut, gern zeigen wir es Ihnen auf Deutsch. Passt Ihnen Donnerstag um zehn?',
      })
      yield 900
      await scene.buyer({ type: 'AskAgain' })
    },
  },
  {
    ...{ ago: 29, form: 'Ask for a price' },
    from: {
      ...{ name: 'Jocasta Birch', email: 'jocasta@birchlaundry.example', company: 'Birch Laundries' },
      ...{ country: 'GB', employees: '51-200' },
      message: 'How much for eleven laundries?',
    },
    async *goesOn(scene) {
      yield 30
      await scene.does('ben', 'touch', {
        ...{ channel: 'call', result: 'answered', minutes: 9 },
        said: 'Named the price. She thanked for a straight answer and will think about it.',
        conversation: { with: 'decision maker', criteria: ['budget'], nextStep: 'they decide' },
      })
      yield 800
      await scene.buyer({
        type: 'Withdraw',
        said: 'We stay with paper this year. Thank you for the straight answer.',
      })
      yield 60
      await scene.buyer({
        type: 'RateAnswer',
        helped: true,
        said: 'A price on the telephone, within the hour.',
      })
    },
  },
  // A second person of an account whose first we know already.
  {
    ...{ ago: 21, form: 'Contact us' },
    from: {
      ...{
        name: 'Tobias Ashdown',
        email: 't.ashdown@fellsidebakeries.example',
        company: 'Fellside Bakeries',
      },
      ...{ country: 'GB', employees: '201-500' },
      message: 'My sister tells me that you know our vans by now. I run production: can it count dough?',
    },
    async *goesOn(scene) {
      yield 30
      await scene.does('dev', 'touch', {
        ...{ channel: 'call', result: 'answered', minutes: 8, said: 'It can. He sends me a week of dough.' },
        conversation: { with: 'influencer', criteria: ['need'], nextStep: 'other' },
      })
    },
  },
]

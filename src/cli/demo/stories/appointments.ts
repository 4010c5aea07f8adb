import type { Scene, Story } from '../scene.ts'
import type { Who } from '../people.ts'
import { handedTo, LONDON, qualified } from './qualify.ts'

type About = {
  readonly said: string
  readonly need: string
  readonly pain: string
  readonly by: Who
  readonly host: Who
  /** The working day, counted from the last one, and the time there. */
  readonly day: number
  readonly at: string
  readonly place?: 'phone' | 'video' | 'on site'
  readonly about: string
}

/** Qualified, an appointment agreed with the representative, and handed over with it. */
async function* meetingOf(
  scene: Scene,
  { by, host, day, at, place = 'video', about, need, pain, said }: About,
): AsyncGenerator<number | string, string | undefined> {
  yield* qualified(scene, by, {
    ...{ said, pain, expects: 'to compare', nextStep: about },
    met: { need, authority: 'They decide with one colleague.', timing: 'Within this quarter.' },
  })
  const start = `${scene.day(day)}T${at}`
  const appointment = await scene.agrees(by, { host, start, zone: LONDON, minutes: 30, place, about })
  yield* handedTo(scene, { from: by, to: host })
  return appointment
}

const lookAt = 'A look at their own figures'

/** Appointments that are over: missed by us, missed by them, and one of which the two sides tell different things. */
const over: readonly Story[] = [
  {
    ...{ ago: 49, form: 'Book a demonstration' },
    from: {
      ...{ name: 'Cordelia Vane', email: 'cordelia@malverncider.example', company: 'Malvern Cider Works' },
      ...{ country: 'GB', employees: '51-200', utm_source: 'fair' },
      message: 'We met at the fair. You promised to show me tanks, not slides.',
    },
    async *goesOn(scene) {
      const appointment = yield* meetingOf(scene, {
        ...{ by: 'ben', host: 'femi', day: -4, at: '11:00', about: 'Tanks, not slides' },
        ...{ said: 'She wants to see tank levels live.', need: 'Tank levels, live.' },
        pain: 'Two tanks ran over in October.',
      })
      yield scene.on(-4, '13:10')
      // "I was travelling": nobody came, and nobody has put it right.
      await scene.ofAppointment('femi', appointment, {
        name: 'result',
        said: { result: 'missed by us', said: 'My train stood still, and I had no line.' },
      })
      await scene.buyerOf(appointment, {
        ...{ type: 'AnswerAppointment', result: 'missed by us' },
        said: 'I waited for twenty minutes with two colleagues.',
      })
    },
  },
  {
    ...{ ago: 46, form: 'Contact us' },
    from: {
      ...{ name: 'Desmond Kilbride', email: 'desmond@ardmorepaper.example', company: 'Ardmore Paper' },
      ...{ country: 'IE', employees: '51-200', utm_source: 'search' },
      message: 'Paper, pallets, and a plant manager who trusts neither. Half an hour, any day but Friday?',
    },
    async *goesOn(scene) {
      const appointment = yield* meetingOf(scene, {
        ...{ by: 'chloe', host: 'sam', day: -3, at: '09:30', about: lookAt, place: 'phone' },
        ...{
          said: 'Half an hour with him and the plant manager.',
          need: 'Pallets that are where the list says.',
        },
        pain: 'Pallets are looked for every day.',
      })
      yield scene.on(-3, '10:05')
      await scene.ofAppointment('sam', appointment, {
        name: 'result',
        said: {
          result: 'missed by us',
          said: 'Overran in the meeting before. I rang at ten past and apologised.',
        },
      })
      yield 20
      await scene.does('sam', 'touch', {
        ...{ channel: 'call', result: 'answered', minutes: 4, said: 'Apologised. A new time is agreed.' },
      })
      const again = await scene.agrees('sam', {
        ...{ host: 'sam', start: `${scene.day(-1)}T09:30`, zone: LONDON, minutes: 30, place: 'phone' },
        about: lookAt,
      })
      yield scene.on(-1, '10:04')
      await scene.ofAppointment('sam', again, {
        name: 'result',
        said: {
          ...{ result: 'held', nextStep: 'they decide' },
          said: 'The plant manager counted his pallets while we spoke, and asked for a trial with one hall.',
        },
      })
    },
  },
  {
    ...{ ago: 41, form: 'Ask for a price' },
    from: {
      ...{ name: 'Beatrix Lomond', email: 'beatrix@strathwool.example', company: 'Strath Wool Mills' },
      ...{ country: 'GB', employees: '201-500' },
      message: 'Price for three mills, and somebody who will explain it to my board in plain words.',
    },
    async *goesOn(scene) {
      const appointment = yield* meetingOf(scene, {
        ...{ by: 'ben', host: 'dev', day: -2, at: '15:00', about: 'Three mills, in plain words' },
        ...{ said: 'Three mills, a board of five.', need: 'Yarn per shift for three mills.' },
        pain: 'The board hears three different figures.',
      })
      yield scene.on(-2, '15:40')
      await scene.ofAppointment('dev', appointment, {
        name: 'result',
        said: { result: 'missed by them', said: 'Nobody joined for fifteen minutes. I wrote a line.' },
      })
      yield 70
      await scene.buyerOf(appointment, {
        ...{ type: 'AnswerAppointment', result: 'missed by us' },
        said: 'I was there. The link asked me for a password that nobody had sent.',
      })
    },
  },
]

/** Appointments that are ahead, or that nobody has said anything of yet. */
const ahead: readonly Story[] = [
  {
    ...{ ago: 26, form: 'Book a demonstration' },
    from: {
      ...{ name: 'Alasdair Muirhead', email: 'alasdair@cairnwhisky.example', company: 'Cairn Cooperage' },
      ...{ country: 'GB', employees: '51-200' },
      message:
        'Nine thousand casks, and I know where most of them are. I should like to know where all of them are.',
    },
    async *goesOn(scene) {
      yield* meetingOf(scene, {
        ...{ by: 'chloe', host: 'femi', day: -1, at: '16:00', about: 'Where nine thousand casks are' },
        ...{ said: 'Casks in four warehouses.', need: 'Where each cask lies, and since when.' },
        pain: 'Forty casks are written off each year that turn up later.',
      })
    },
  },
  {
    ...{ ago: 24, form: 'Contact us' },
    from: {
      ...{ name: 'Jessamy Thackeray', email: 'jessamy@humberchains.example', company: 'Humber Chains' },
      ...{ country: 'GB', employees: '51-200', utm_source: 'newsletter' },
      message: 'Your article on orders that are late on paper only: that is our whole Tuesday. May I see it?',
    },
    async *goesOn(scene) {
      const appointment = yield* meetingOf(scene, {
        ...{ by: 'ben', host: 'dev', day: 1, at: '10:30', about: 'Orders that are late on paper only' },
        ...{ said: 'A look at one Tuesday.', need: 'Which orders are late in truth.' },
        pain: 'Half of the late list is not late.',
      })
      yield 300
      await scene.ofAppointment('dev', appointment, {
        name: 'move',
        said: {
          ...{ start: `${scene.day(1)}T15:00`, zone: LONDON, side: 'them' },
          reason: 'Her plant manager would like to be there, and is free after three.',
        },
      })
      yield 4
      await scene.buyerOf(appointment, {
        ...{ type: 'ReplyToAppointment', revision: 1, reply: 'accepted', proven: true },
      })
    },
  },
  {
    ...{ ago: 20, form: 'Book a demonstration' },
    from: {
      ...{ name: 'Conall Sweeney', email: 'conall@moyleferries.example', company: 'Moyle Ferries' },
      ...{ country: 'IE', employees: '51-200' },
      message: 'Fuel by crossing and by captain. I will not say which captain. Could you?',
    },
    async *goesOn(scene) {
      yield* meetingOf(scene, {
        ...{ by: 'chloe', host: 'dev', day: 2, at: '11:00', about: 'Fuel by crossing' },
        ...{ said: 'Fuel by crossing.', need: 'Fuel by crossing, the same evening.' },
        pain: 'Fuel is a fifth of what they spend.',
      })
      yield 330
      // He is away on that day: a stand-in is asked for at once.
      await scene.isOff('dev', scene.on(2, '09:00'), scene.on(2, '17:30'))
    },
  },
  {
    ...{ ago: 18, form: 'Call me back' },
    from: {
      ...{ name: 'Verity Oakden', email: 'verity@peaklimestone.example', company: 'Peak Limestone' },
      ...{ country: 'GB', employees: '201-500', phone: '+44 20 7946 0971' },
      message: 'Please ring me about lorries that leave half empty. Mornings, before the blasting.',
    },
    async *goesOn(scene) {
      const appointment = yield* meetingOf(scene, {
        ...{
          by: 'ben',
          host: 'femi',
          day: 3,
          at: '09:30',
          about: 'Lorries that leave half empty',
          place: 'phone',
        },
        ...{ said: 'Lorries leave half empty.', need: 'Loads by lorry, before they leave.' },
        pain: 'A third of the lorries leave half empty.',
      })
      yield 240
      await scene.ofAppointment('femi', appointment, {
        name: 'stand-in',
        said: { member: scene.member('sam'), reason: 'I am at another customer’s that morning.' },
      })
    },
  },
  {
    ...{ ago: 16, form: 'Book a demonstration' },
    from: {
      ...{ name: 'Humphrey Stanley-Cox', email: 'humphrey@severnglass.example', company: 'Severn Glass' },
      ...{ country: 'GB', employees: '51-200' },
      message: 'A demonstration of the thing with the colours, for our foremen.',
    },
    async *goesOn(scene) {
      const appointment = yield* meetingOf(scene, {
        ...{ by: 'chloe', host: 'femi', day: 1, at: '13:30', about: 'The thing with the colours' },
        ...{ said: 'For six foremen.', need: 'Colours for foremen.' },
        pain: 'Foremen don’t read tables.',
      })
      yield 310
      await scene.buyerOf(appointment, {
        ...{ type: 'CancelAppointment', reason: 'The furnace is down; we shall write when it burns again.' },
      })
    },
  },
]

export const appointmentStories: readonly Story[] = [...over, ...ahead]

import type { Story } from '../scene.ts'

/** What comes back to us: a person's own words, a machine's, a mail that nobody got, and a call that the telephone system saw. */
export const answerStories: readonly Story[] = [
  {
    ...{ ago: 9, form: 'Book a demonstration' },
    from: {
      ...{ name: 'Tamsin Orrell', email: 'tamsin@kenthops.example', company: 'Kent Hop Gardens' },
      ...{ country: 'GB', employees: '51-200', utm_source: 'search' },
      message: 'We weigh hops in three places and get four answers. Could you show us ours on one screen?',
    },
    async *goesOn(scene) {
      yield 22
      await scene.does('ben', 'accept', {})
      const mail = await scene.writes('ben', {
        subject: 'Your three scales',
        text: 'Dear Ms Orrell, gladly. If you send me one day of each scale, you see your own hops and not ours. Would Tuesday at ten suit you?',
      })
      yield 507
      await scene.replies({
        ...{ subject: 'Re: Your three scales', mail },
        text: 'Dear Mr Okafor,\n\nTuesday at ten is good, but my brother has to see it too: he bought the third scale. Can you do it for two of us, and does it read weights in stones?\n\nTamsin Orrell\n\n> Would Tuesday at ten suit you?',
      })
    },
  },
  {
    ...{ ago: 8, form: 'Ask for a price' },
    from: {
      ...{ name: 'Magnus Thorvald', email: 'magnus@fjordcannery.example', company: 'Fjord Cannery' },
      ...{ country: 'GB', employees: '201-500', utm_source: 'newsletter' },
      message: 'What does it cost for two lines of tins and one of jars?',
    },
    async *goesOn(scene) {
      yield 31
      await scene.does('chloe', 'accept', {})
      const mail = await scene.writes('chloe', {
        subject: 'Two lines of tins and one of jars',
        text: 'Dear Mr Thorvald, for three lines it is one price, which I have put on half a page below. Whom else should I send it to?',
      })
      yield 1
      await scene.replies({
        ...{ subject: 'Automatic reply: Two lines of tins and one of jars', mail, automatic: true },
        text: `I am out of the office and will be back on ${scene.day(4)}. In urgent cases please ring the cannery.\n\nMagnus Thorvald`,
      })
    },
  },
  {
    ...{ ago: 1.2, form: 'Contact us' },
    from: {
      ...{ name: 'Percival Dunmore', email: 'percival@dunmoregates.example', company: 'Dunmore Gates' },
      ...{ country: 'IE', employees: '51-200', phone: '+44 20 7946 0993' },
      message: 'Our fitters write their hours on cardboard. Is there a way back from that?',
    },
    async *goesOn(scene) {
      yield 26
      await scene.does('ben', 'accept', {})
      const mail = await scene.writes('ben', {
        subject: 'Hours on cardboard',
        text: 'Dear Mr Dunmore, there is. Most begin with one telephone for each van. May I show you how a week of it looks?',
      })
      yield 1
      await scene.comesBack(mail)
    },
  },
  {
    ...{ ago: 5, form: 'Call me back' },
    from: {
      ...{ name: 'Ffion Maddox', email: 'ffion@gowerslate.example', company: 'Gower Slate' },
      ...{ country: 'GB', employees: '51-200', phone: '+44 20 7946 0991' },
      message: 'Please ring after two, the saws are off then.',
    },
    async *goesOn(scene) {
      yield 12
      await scene.does('chloe', 'accept', {})
      yield 1
      await scene.rings('chloe', {
        ...{ direction: 'out', number: '+442079460991', seconds: 21, answered: false },
      })
      await scene.does('chloe', 'result', { code: 'no answer' })
      yield 64
      await scene.rings('chloe', {
        ...{ direction: 'out', number: '+442079460991', seconds: 556, answered: true },
      })
      await scene.does('chloe', 'result', {
        ...{ code: 'reached', minutes: 9 },
        said: 'Slate by the crate, and nobody counts the broken ones. She wants her foreman to hear it too.',
        conversation: { with: 'decision maker', criteria: ['need', 'authority'], nextStep: 'other' },
      })
    },
  },
]

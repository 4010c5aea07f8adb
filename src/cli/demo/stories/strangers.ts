import { confirmHeld, releaseHeld } from '#app/review-held.ts'
import { submitted, type Stage } from '../stage.ts'

type Stranger = {
  readonly ago: number
  readonly name: string
  readonly email: string
  readonly company?: string
  readonly message: string
  /** What a member makes of it; else it still waits for a look. */
  readonly seen?: 'junk' | 'a person'
}

/** What screening holds back, and what became of it: two that wait for a look, three that were junk, one that was none. */
export const strangers: readonly Stranger[] = [
  {
    ...{ ago: 61, name: 'Brandon Fields', email: 'brandon@rankrocket.example', company: 'Rank Rocket' },
    message:
      'Hi, I was on your website and noticed several SEO errors. We can get you on the first page of Google within 30 days, guaranteed. Can I send you a quote and our packages? https://rankrocket.example/offer',
    seen: 'junk',
  },
  {
    ...{ ago: 47, name: 'Crypto Desk', email: 'win@coinharvest.example' },
    message:
      'Earn 5000 USD daily with our trading bot!!! Click http://coinharvest.example and double your bitcoin now',
    seen: 'junk',
  },
  {
    ...{ ago: 36, name: 'Piers Langridge', email: 'piers@weaverfoods.example', company: 'Weaver Foods' },
    message:
      'We can get you on the first page of our supplier list, but our buyers ask for your packages and a quote first: 140 people, six sites. Can I send you what they want to know?',
    seen: 'a person',
  },
  {
    ...{ ago: 27, name: 'qwer asdf', email: 'asdf@qwerzxcv.example', company: 'asdf' },
    message: 'asdfasdf qwerqwer',
    seen: 'junk',
  },
  {
    ...{ ago: 4.2, name: 'Wilma Hartung', email: 'wilma@leadquelle.example', company: 'Leadquelle' },
    message:
      'Sehr geehrte Damen und Herren, wir bieten Ihnen 50.000 aktuelle Firmenadressen zum Sonderpreis. Jetzt Angebot anfordern!',
  },
  {
    ...{ ago: 1.1, name: 'Kayden Brooks', email: 'kayden@linkmasters.example', company: 'Link Masters' },
    message:
      'I noticed your blog has no backlinks. My team of experts can boost your ranking, first page guaranteed. May I send you our price list?',
  },
]

/** Sent, held back, and looked at by a qualifier. */
export async function comeUnasked(stage: Stage, { seen, ago: _ago, ...body }: Stranger): Promise<void> {
  const submission = await submitted(stage, { form: 'Contact us', body })
  if (seen === undefined) return
  const { parts } = stage.opened
  const { workspace, members, admin } = stage.world
  const by = members.get('ben@acme.example') ?? admin
  const asked = {
    id: parts.newId(),
    submissions: [submission],
    by,
    at: await parts.clock.now(),
    tookMs: 6_000,
  }
  if (seen === 'junk') await confirmHeld(parts, workspace, asked)
  else await releaseHeld(parts, workspace, { ...asked, teach: { sender: false, domain: true } })
}

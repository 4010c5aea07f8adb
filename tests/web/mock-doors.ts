import { problems } from '#contract/problem.ts'
import type { HookRead, NotifiedRow, Refusal } from '#web/api/types.ts'
import { idOf, minutes } from './mock-basics.ts'

const base = 'https://leads.brightwell.example'
const door = (provider: string, over: Partial<HookRead> = {}): HookRead => ({
  ...{ url: `${base}/hooks/${provider}/AZXpoAAA`, secret: null },
  ...{ ids: [], sites: [], unsigned: false, given: [], givenAt: {}, takes: ['secret'] },
  ...over,
})

/** The doors of the made-up firm's form. */
export const mockHooks = () => ({
  salesforce_web2lead: door('salesforce_web2lead', {
    url: `${base}/servlet/servlet.WebToLead?encoding=UTF-8`,
    ...{
      oid: idOf('form Talk to us'),
      ids: ['00d000000000000'],
      sites: ['www.brightwell.example'],
      takes: [],
    },
  }),
  hubspot: door('hubspot', { url: `${base}/submissions/v3/integration/submit/0/${idOf('form Talk to us')}` }),
  typeform: door('typeform', { secret: 'vK2mD0rWc1XeS5hQbT8yUfJ3aLpN6gZo' }),
  tally: door('tally', { secret: 'b1QxT7yPzR4nW9kLsD3vC6mJfG8hA2eU' }),
  jotform: door('jotform', { takes: [] }),
  elementor: door('elementor', { takes: [] }),
  google_ads: door('google_ads', { secret: 'p5LkJ2hGfD8sA1zXcV4bN7mQwE9rT3yU' }),
  calendly: door('calendly', { secret: 'u9YtR6eW3qA8sD5fG2hJ7kL4zX1cV0bN' }),
  meta: door('meta', {
    ...{ verifyToken: 'h7Rk2Qp9', given: ['secret', 'token'], takes: ['secret', 'token', 'verifyToken'] },
    givenAt: { secret: '2026-02-20T09:12:00.000Z', token: '2026-02-27T15:40:00.000Z' },
  }),
  linkedin: door('linkedin', { takes: ['secret', 'token'] }),
  generic: door('generic', { secret: 'whsec_bm90aGluZyBzZWNyZXQgaW4gaGVyZQ==', unsigned: true }),
})

/** One lead that nobody could fetch, because the token has ended. */
export const mockNotified = (now: number): NotifiedRow[] => [
  {
    ...{ form: idOf('form Talk to us'), formName: 'Talk to us', provider: 'meta', id: '233370042045345' },
    ...{ state: 'waiting', notifiedAt: minutes(now, -40), claimedAt: minutes(now, -41) },
    ...{ attempts: 4, lastAt: minutes(now, -10), lastResult: 'refused', nextAt: minutes(now, 50) },
    submission: null,
  },
]

/** What was refused of late: a secret that was changed on the other side only, and a page that sends something else. */
export const mockRefusals = (now: number): Refusal[] => {
  const told = (door: string, reason: 'signature_wrong' | 'unsupported_content') => {
    const { title, next } = problems[reason]
    return { door, reason, title, next }
  }
  return [
    { day: '2026-03-02', ...told('typeform', 'signature_wrong'), times: 3, lastAt: minutes(now, -25) },
    { day: '2026-03-01', ...told('typeform', 'signature_wrong'), times: 1, lastAt: minutes(now, -1_500) },
    { day: '2026-02-26', ...told('api', 'unsupported_content'), times: 1, lastAt: minutes(now, -5_800) },
  ]
}

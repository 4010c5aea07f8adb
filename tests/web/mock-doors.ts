import type { HookRead, NotifiedRow } from '#web/api/types.ts'
import { idOf, minutes } from './mock-basics.ts'

const base = 'https://leads.brightwell.example'
const door = (provider: string, over: Partial<HookRead> = {}): HookRead => ({
  ...{ url: `${base}/hooks/${provider}/AZXpoAAA`, secret: null },
  ...{ ids: [], sites: [], unsigned: false, given: [] },
  ...over,
})

/** The doors of the made-up firm's form. */
export const mockHooks = () => ({
  salesforce_web2lead: door('salesforce_web2lead', {
    url: `${base}/servlet/servlet.WebToLead?encoding=UTF-8`,
    ...{ oid: idOf('form Talk to us'), ids: ['00d000000000000'], sites: ['www.brightwell.example'] },
  }),
  hubspot: door('hubspot', { url: `${base}/submissions/v3/integration/submit/0/${idOf('form Talk to us')}` }),
  typeform: door('typeform', { secret: 'vK2mD0rWc1XeS5hQbT8yUfJ3aLpN6gZo' }),
  tally: door('tally', { secret: 'b1QxT7yPzR4nW9kLsD3vC6mJfG8hA2eU' }),
  jotform: door('jotform'),
  elementor: door('elementor'),
  google_ads: door('google_ads', { secret: 'p5LkJ2hGfD8sA1zXcV4bN7mQwE9rT3yU' }),
  calendly: door('calendly', { secret: 'u9YtR6eW3qA8sD5fG2hJ7kL4zX1cV0bN' }),
  meta: door('meta', { verifyToken: 'h7Rk2Qp9', given: ['secret', 'token'] }),
  linkedin: door('linkedin'),
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

import { PersistenceReport } from '#contract/persistence.ts'
import { LeadPermissions, RetentionShown, StoppedAddress } from '#contract/privacy.ts'
import { followedIn, helpedIn } from '#domain/response/persistence.ts'
import { idOf, iso, minutes, people } from './mock-basics.ts'
import { feedbackReport } from './mock-feedback.ts'

type Asked = { readonly method: string; readonly path: string }

/** What a firm sees of permissions, of keeping and of persistence on the made-up morning. */
export function mockPrivacy(
  { method, path }: Asked,
  now: number,
): { status: 200; body: unknown } | undefined {
  const key = `${method} ${path}`
  if (/^GET \/leads\/[^/]+\/permissions$/.test(key)) return told(LeadPermissions.parse(permissions(now)))
  if (key === 'GET /reports/persistence') return told(PersistenceReport.parse(persistence(now)))
  if (key === 'GET /reports/handoff') return told(feedbackReport(now))
  if (key === 'GET /retention') return told(RetentionShown.parse(keeping(now)))
  if (key === 'POST /stopped-addresses/lookups')
    return told(
      StoppedAddress.parse({
        stopped: { because: 'unsubscribed', since: minutes(now, -9_000), what: 'address', answeredOn: null },
      }),
    )
  return undefined
}

const told = (body: unknown) => ({ status: 200 as const, body })

const permissions = (now: number) => ({
  ...{
    prospect: idOf('prospect'),
    lawfulBasis: 'legitimate interest',
    stopped: null,
  },
  mails: [
    {
      ...{ id: idOf('mail'), purpose: 'acknowledgement', at: minutes(now, -300) },
      rests: { on: 'inquiry', at: minutes(now, -301) },
    },
    {
      ...{ id: idOf('our words'), purpose: 'reply', at: minutes(now, -25) },
      rests: { on: 'playbook', basis: 'legitimate interest' },
    },
  ],
  changes: [
    {
      ...{ permission: 'call', given: true, how: 'form', at: minutes(now, -300), by: 'system', byName: null },
      wording: 'You may call me about my question.',
    },
    {
      ...{ permission: 'news', given: false, how: 'member', at: minutes(now, -30) },
      ...{ by: idOf(people[0]), byName: people[0], wording: 'No newsletters, please.' },
    },
  ],
})

const keeping = (now: number) => ({
  ...{ asOf: iso(now), periods: { junk: 90, resolved: 1_095 }, due: 3, forgotten: 0, dropped: 0 },
  words: [{ what: 'mails', days: 365, due: 41, forgotten: 0 }],
  coming: [1, 4, 11].map((day) => ({ on: iso(now + day * 86_400_000).slice(0, 10), people: day * 3 })),
})

const persistence = (now: number) => {
  const effort = { leads: 120, underWay: 20, never: 6, lightly: 14 }
  const said = { ended: 90, said: 41, helped: 33 }
  const [, ben, eve] = people
  return {
    ...{ asOf: iso(now), from: null, to: null },
    followed: followedIn(effort),
    bySegment: [{ segment: 'hand-raisers in profile', ...followedIn(effort) }],
    byMember: [
      { member: idOf(ben), name: ben, ...followedIn({ ...effort, never: 0 }) },
      { member: null, name: 'Nobody', ...followedIn({ leads: 6, underWay: 0, never: 6, lightly: 0 }) },
    ],
    attempts: [12, 40, 30, 18, 9, 6, 3, 2].map((leads, attempts) => ({
      ...{ attempts, leads },
      spoke: Math.floor(leads / 3),
    })),
    returned: [
      { outcome: 'declined by us', ended: 22, returned: 4, referred: 2 },
      { outcome: 'unreachable', ended: 31, returned: 1, referred: 0 },
    ],
    helped: helpedIn(said),
    helpedBySegment: [{ segment: 'hand-raisers in profile', ...helpedIn(said) }],
    helpedByMember: [{ member: idOf(eve), name: eve, ...helpedIn({ ended: 4, said: 0, helped: 0 }) }],
  }
}

import type {
  Board,
  ByHandRead,
  FormRow,
  KeyRow,
  LeadCard,
  Me,
  MemberRow,
  SourceRead,
  SubmissionRow,
  TeamRow,
} from '#web/api/types.ts'
import { presetFor } from '#domain/form/preset.ts'
import { widgetSnippetFor } from '#domain/form/snippet.ts'
import { mockHooks, mockNotified, mockRefusals } from './mock-doors.ts'
import { outboxOf } from './mock-outbox.ts'
import { idOf, iso, minutes, people, ref, refusal, yes } from './mock-basics.ts'

const roles: Readonly<Record<(typeof people)[number], MemberRow['roles']>> = {
  'Ana Ruiz': ['qualifier', 'admin'],
  'Ben Okafor': ['representative'],
  'Eve Lindqvist': ['manager'],
  'Mia Chen': ['marketing'],
  'Sam Whitlock': ['representative', 'manager'],
}
const mailOf = (name: string) => `${name.split(' ')[0]?.toLowerCase()}@brightwell.example`

/** Everything of the made-up firm that is not a lead: members, teams, forms, mail. */
export function officeOf(now: number) {
  const teams: TeamRow[] = [
    {
      id: idOf('qualifiers'),
      name: 'qualifiers',
      calendar: 'office',
      steward: ref('Ana Ruiz'),
      members: [
        { ...ref('Ana Ruiz'), onDuty: true },
        { ...ref('Ben Okafor'), onDuty: false },
      ],
    },
    {
      id: idOf('inside sales'),
      name: 'inside sales',
      calendar: 'office',
      steward: ref('Eve Lindqvist'),
      members: [{ ...ref('Sam Whitlock'), onDuty: true }],
    },
  ]
  const members: MemberRow[] = people.map((name, index) => ({
    id: idOf(name),
    name,
    email: mailOf(name),
    roles: roles[name],
    teams: teams
      .filter((team) => team.members.some((member) => member.name === name))
      .map(({ id, name }) => ({ id, name })),
    active: index !== 3,
    onDuty: name !== 'Ben Okafor',
    joined: name !== 'Sam Whitlock',
    open: index === 0 ? 5 : index,
    can: {
      deactivate:
        name === 'Ana Ruiz'
          ? refusal('last_admin')
          : name === 'Eve Lindqvist'
            ? refusal('needed_by_team')
            : yes,
      changeRoles: yes,
      reactivate: yes,
      erase: refusal('member_active'),
    },
  }))
  const forms: FormRow[] = [
    formOf('Talk to us', 'contact', now),
    formOf('See a demo', 'demo', now),
    { ...formOf('Buying guide', 'download', now), status: 'closed' },
  ]
  const keys: KeyRow[] = [{ id: idOf('k1'), name: 'Website', scope: 'intake', madeAt: minutes(now, -60_000) }]

  return {
    teams,
    members,
    forms,
    keys,
    me: (onDuty: boolean): Me => ({
      member: {
        ...ref('Ana Ruiz'),
        email: mailOf('Ana Ruiz'),
        roles: ['qualifier', 'admin'],
        onDuty,
        signature: '',
      },
      workspace: { id: idOf('brightwell'), name: 'Brightwell' },
      workspaces: [{ id: idOf('brightwell'), name: 'Brightwell' }],
      mail: 'outbox',
      clock: 'system',
      cursor: '700.12',
    }),
    addForm: ({ name, kind }: Pick<FormRow, 'name' | 'kind'>): FormRow => {
      const form = { ...formOf(name, kind, now), received: 0, lastReceivedAt: null }
      forms.unshift(form)
      return form
    },
    board: (cards: readonly LeadCard[], at: number): Board => ({
      asOf: iso(at),
      teams: teams.map((team, index) => boardTeam(team, index === 0 ? cards : [], at)),
    }),
    submissions: (cards: readonly LeadCard[]): SubmissionRow[] => [
      ...cards.map((card) => submissionOf(card)),
      {
        ...blank('held', now),
        place: 'held',
        name: 'SEO Expert',
        email: 'rank@seo.example',
        message: 'We can bring you to page one.',
      },
      { ...blank('gone', now), place: 'forgotten' },
    ],
    byHand: (cards: readonly LeadCard[]): ByHandRead => ({
      channels: [
        {
          ...{ channel: 'call', source: 'By hand: call', received: 9, open: 3, resolved: 6 },
          lastReceivedAt: minutes(now, -35),
        },
        {
          ...{ channel: 'fair', source: 'By hand: fair', received: 4, open: 0, resolved: 4 },
          lastReceivedAt: minutes(now, -9_000),
        },
      ],
      items: cards.map((card) => submissionOf(card)),
    }),
    hooks: mockHooks,
    notified: () => mockNotified(now),
    refusals: () => mockRefusals(now),
    source: (): SourceRead => ({
      map: [{ answer: 'q4', fact: 'kind', values: { 'Show me something': 'demo' } }],
      answers: [
        {
          answer: 'email',
          times: 14,
          examples: [mailOf('Kim Vale'), 'priya@northwind.example'],
          proposed: 'email',
        },
        {
          answer: 'q2',
          label: 'How large is your firm?',
          times: 14,
          examples: ['51-200', '1000+'],
          proposed: 'employees',
        },
        {
          answer: 'q4',
          label: 'What would you like?',
          times: 12,
          examples: ['Show me something', 'Prices'],
          proposed: 'nothing',
        },
      ],
      costs: [{ from: '2026-03-01', to: '2026-03-31', money: { amount: '900.00', currency: 'GBP' } }],
      reconciled: {
        days: [
          { day: '2026-03-01', reported: 9, received: 9 },
          { day: '2026-03-02', reported: 7, received: 5 },
        ],
        missing: ['lead-4711', 'lead-4712'],
        extra: [{ submission: idOf('extra'), lead: idOf('lead Ines Carvalho') }],
      },
    }),
    preview: () => ({
      items: ['Kim Vale', 'Priya Raman'].map((name, index) => ({
        submission: idOf(`preview ${name}`),
        receivedAt: minutes(now, -90 * (index + 1)),
        before: { person: { email: mailOf('Kim Vale') }, organisation: {}, kind: 'contact' },
        after: {
          person: { email: mailOf('Kim Vale'), name },
          organisation: { employees: { min: 51, max: 200 } },
          kind: index === 0 ? 'demo' : 'contact',
        },
        changed: true,
      })),
    }),
    raw: (id: string) => ({
      id,
      contentType: 'application/x-www-form-urlencoded',
      text: 'name=Kim+Vale&email=kim%40acme.example&company=Acme+Instruments&message=We+need+a+quote',
      base64: 'bmFtZT1LaW0rVmFsZQ==',
      canonical: {
        person: { name: 'Kim Vale', email: 'kim@acme.example' },
        organisation: { name: 'Acme Instruments' },
        kind: 'contact',
      },
    }),
    outbox: (query: URLSearchParams) => outboxOf(now, query),
  }
}

const ID_ON_PAGES = 'talk-to-us'

const formOf = (name: string, kind: FormRow['kind'], now: number): FormRow => ({
  id: idOf(`form ${name}`),
  name,
  kind,
  campaign: kind === 'demo' ? 'spring' : null,
  status: 'open',
  received: 128,
  lastReceivedAt: minutes(now, -12),
  url: 'https://leads.brightwell.example/f/talk-to-us',
  endpoint: 'https://leads.brightwell.example/api/v1/forms/talk-to-us/submissions',
  widget: widgetSnippetFor({
    form: ID_ON_PAGES,
    script: 'https://leads.brightwell.example/widget/1.js',
    sheet: presetFor(kind),
    url: 'https://leads.brightwell.example/f/talk-to-us',
  }),
  sheet: presetFor(kind),
  ownSheet: false,
  snippet: `<form method="post" action="https://leads.brightwell.example/f/talk-to-us">
  <label>Your name <input name="name" autocomplete="name"></label>
  <label>E-mail <input name="email" type="email" required></label>
  <label>How can we help? <textarea name="message"></textarea></label>
  <button>Send</button>
</form>`,
})

function boardTeam(team: TeamRow, cards: readonly LeadCard[], now: number): Board['teams'][number] {
  const late = cards.filter(({ commitment }) => commitment && commitment.limit < iso(now))
  const soon = cards.filter(
    ({ commitment }) => commitment && commitment.limit >= iso(now) && commitment.target < minutes(now, 30),
  )
  const unaccepted = cards.filter(({ owner }) => !owner)
  return {
    team: { id: team.id, name: team.name },
    steward: team.steward,
    open: team.name === 'qualifiers',
    opensAt: team.name === 'qualifiers' ? null : minutes(now, 900),
    members: team.members.map(({ id, name, onDuty }, index) => ({
      id,
      name,
      onDuty,
      open: Math.max(cards.length - index * 3, 0),
      late: index === 0 ? late.length : 0,
    })),
    counts: { open: cards.length, late: late.length, soon: soon.length, unaccepted: unaccepted.length },
    late: [...late],
    soon: [...soon],
    unaccepted: [...unaccepted],
  }
}

const blank = (name: string, now: number): SubmissionRow => ({
  id: idOf(name),
  submittedAt: minutes(now, -300),
  receivedAt: minutes(now, -300),
  place: 'pending',
  lead: null,
  name: null,
  email: null,
  message: null,
  linkedTo: null,
})

const submissionOf = (card: LeadCard): SubmissionRow => ({
  id: idOf(`submission ${card.prospect.name}`),
  submittedAt: card.submittedAt,
  receivedAt: card.submittedAt,
  place: 'lead',
  lead: card.id,
  name: card.prospect.name,
  email: card.prospect.email,
  message: card.excerpt === '' ? null : card.excerpt,
  linkedTo: null,
})

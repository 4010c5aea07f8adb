import { readFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { presetFor } from '#domain/form/preset.ts'
import { routes } from '#http/routes.ts'
import type { Route } from '#http/route.ts'
import type { WholeWorld } from './world.ts'

/** A playbook that can be followed, as short as one can be. */
const smallPlaybook = `name: Small
calendars: { office: { zone: Europe/London, hours: { mon-fri: ["09:00-17:00"] } } }
teams: { all: { calendar: office, steward: ana@acme.example, escalate: [steward, { role: manager, after: 1h }] } }
segments: [{ name: everyone, motion: respond, team: all, respond: { target: 1h, limit: 4h, calendar: office } }]
signatories: { marketing: ana@acme.example, sales: ana@acme.example }
`

/** What to send to each route that takes something. A route that isn't here can't be walked, and the walk says so. */
const bodies: Readonly<Record<string, (ids: WholeWorld['ids']) => object>> = {
  'POST /api/v1/me/duty': () => ({ onDuty: true }),
  'PUT /api/v1/me/signature': () => ({ text: 'Ana Ruiz, pumps' }),
  'POST /api/v1/leads/:lead/acceptances': () => ({ id: randomUUID() }),
  'POST /api/v1/leads/:lead/reads': () => ({ id: randomUUID() }),
  'POST /api/v1/leads/:lead/touches': () => ({
    id: randomUUID(),
    channel: 'call',
    result: 'answered',
    earlyBecause: 'They asked for it.',
  }),
  'POST /api/v1/leads/:lead/mails': () => ({
    id: randomUUID(),
    subject: 'Pumps',
    text: 'We do.',
    earlyBecause: 'They asked for it.',
  }),
  'POST /api/v1/leads/:lead/releases': () => ({ id: randomUUID(), mail: randomUUID() }),
  'POST /api/v1/leads/:lead/take-backs': () => ({ id: randomUUID(), mail: randomUUID() }),
  'POST /api/v1/leads/:lead/notes': () => ({ id: randomUUID(), text: 'Nice people.' }),
  'POST /api/v1/leads/:lead/assignments': ({ member }) => ({
    id: randomUUID(),
    to: member,
    reason: 'Knows pumps.',
  }),
  'POST /api/v1/leads/:lead/take-overs': () => ({ id: randomUUID(), reason: 'They are away.' }),
  'POST /api/v1/leads/:lead/resolution': () => ({
    id: randomUUID(),
    outcome: 'junk',
    told: { how: 'not told', because: 'junk' },
  }),
  'POST /api/v1/leads/:lead/results': () => ({
    id: randomUUID(),
    code: 'no answer',
    earlyBecause: 'They asked.',
  }),
  'POST /api/v1/leads/:lead/stop': () => ({ id: randomUUID(), said: 'Leave me in peace.' }),
  'POST /api/v1/leads/:lead/callbacks': () => ({ id: randomUUID(), when: '2032-03-03T10:00:00.000Z' }),
  'POST /api/v1/leads/:lead/skipped-steps': () => ({ id: randomUUID(), reason: 'They moved.' }),
  'POST /api/v1/leads/:lead/resumptions': () => ({ id: randomUUID() }),
  'POST /api/v1/leads/:lead/appointments': () => ({
    ...{ id: randomUUID(), start: '2026-03-09T10:00:00Z', about: 'Pumps' },
  }),
  'POST /api/v1/appointments/:appointment/moves': () => ({ id: randomUUID(), start: '2026-03-10T10:00:00Z' }),
  'POST /api/v1/appointments/:appointment/cancellation': () => ({ id: randomUUID(), reason: 'They moved.' }),
  'POST /api/v1/appointments/:appointment/stand-in': ({ member }) => ({ id: randomUUID(), member }),
  'POST /api/v1/appointments/:appointment/results': () => ({ id: randomUUID(), result: 'missed by them' }),
  'POST /api/v1/leads/:lead/wishes': () => ({ id: randomUUID(), channels: ['mail'], zone: 'Europe/London' }),
  'POST /api/v1/leads/:lead/report': () => ({ id: randomUUID(), after: 0, pain: 'It leaks.' }),
  'POST /api/v1/leads/:lead/handoffs': ({ member }) => ({ id: randomUUID(), to: member }),
  'POST /api/v1/handoffs/:handoff/receipts': () => ({ id: randomUUID(), receipt: 'opened' }),
  'POST /api/v1/handoffs/:handoff/acceptances': () => ({ id: randomUUID() }),
  'POST /api/v1/handoffs/:handoff/rejections': () => ({
    id: randomUUID(),
    reason: 'wrong data',
    note: 'It is.',
  }),
  'POST /api/v1/handoffs/:handoff/passes': () => ({ id: randomUUID() }),
  'POST /api/v1/handoffs/:handoff/agreements': () => ({ id: randomUUID() }),
  'POST /api/v1/handoffs/:handoff/disputes': () => ({ id: randomUUID(), grounds: 'It is right.' }),
  'POST /api/v1/handoffs/:handoff/ratings': () => ({ id: randomUUID(), useful: true }),
  'POST /api/v1/disputes/:dispute/statements': () => ({ id: randomUUID(), words: 'It is right.' }),
  'POST /api/v1/disputes/:dispute/ruling': () => ({
    ...{ id: randomUUID(), ruling: 'upheld', because: 'It is wrong.' },
  }),
  'PUT /api/v1/discretion': () => ({ persons: 'managers' }),
  'POST /api/v1/members/:member/pauses': () => ({
    ...{ id: randomUUID(), paused: true, reason: 'Too much lies there.' },
  }),
  'POST /api/v1/leads/:lead/questions': ({ member }) => ({
    ...{ id: randomUUID(), member },
    words: 'How does it stand with them?',
  }),
  'POST /api/v1/leads/:lead/explanations': () => ({
    ...{ id: randomUUID(), question: randomUUID() },
    words: 'She asked me to wait.',
  }),
  'POST /api/v1/leads/:lead/verdicts': () => ({
    ...{ id: randomUUID(), question: randomUUID(), how: 'nothing to ask' },
  }),
  'POST /api/v1/leads/:lead/reopenings': () => ({ id: randomUUID(), reason: 'Given up too soon.' }),
  'POST /api/v1/leads/:lead/readiness': () => ({ id: randomUUID(), stage: 'comparing' }),
  'POST /api/v1/leads/:lead/adoption': () => ({}),
  'POST /api/v1/leads/:lead/permissions': () => ({
    ...{ id: randomUUID(), permission: 'call', given: true, wording: 'You may call me.' },
  }),
  'POST /api/v1/prospects/:prospect/corrections': () => ({ id: randomUUID(), name: 'Kim Lee-Brown' }),
  'POST /api/v1/stopped-addresses/lookups': () => ({ email: 'kim@buyer.example' }),
  'POST /api/v1/stopped-addresses/releases': () => ({
    ...{ email: 'kim@buyer.example', because: 'stopped by mistake' },
  }),
  'POST /api/v1/imports': () => ({ id: randomUUID(), kind: 'accounts', file: 'firms.csv', bytes: 10 }),
  'POST /api/v1/imports/:import/start': () => ({ map: { columns: { name: 'Name' } } }),
  'PUT /api/v1/telephone': ({ member }) => ({ open: true, extensions: [{ extension: '201', member }] }),
  'PUT /api/v1/leads/:lead/lease': () => ({ purpose: 'call' }),
  'PUT /api/v1/leads/:lead/draft': () => ({ no: 0, after: 0, words: { criteria: {}, pain: 'It leaks.' } }),
  'POST /api/v1/signals': ({ lead }) => ({ id: randomUUID(), signal: 'installed', lead }),
  'POST /api/v1/prospects/:prospect/aliases': () => ({ id: randomUUID(), alias: randomUUID() }),
  'POST /api/v1/prospects/:prospect/partings': () => ({ id: randomUUID(), alias: randomUUID() }),
  'POST /api/v1/prospects/:prospect/rejections': () => ({ id: randomUUID(), alias: randomUUID() }),
  'POST /api/v1/submissions': () => ({
    id: randomUUID(),
    channel: 'call',
    name: 'Lou',
    words: 'Do you sell pumps?',
  }),
  'POST /api/v1/forms': () => ({ id: randomUUID(), name: 'Demo', kind: 'demo' }),
  'PUT /api/v1/forms/:form': () => ({ name: 'Talk to us', kind: 'contact' }),
  'PUT /api/v1/forms/:form/hooks/:provider': () => ({ secret: 'theirs' }),
  'POST /api/v1/forms/:form/checks': () => ({ url: 'http://10.0.0.1/' }),
  'PUT /api/v1/forms/:form/sheet': () => presetFor('contact', 'de'),
  'PUT /api/v1/forms/:form/field-map': () => ({ map: [{ answer: 'q1', fact: 'company' }] }),
  'POST /api/v1/forms/:form/field-map/preview': () => ({ map: [] }),
  'PUT /api/v1/forms/:form/costs': () => ({
    costs: [{ from: '2026-03-01', to: '2026-03-31', money: { amount: '900.00', currency: 'GBP' } }],
  }),
  'POST /api/v1/forms/:form/reports': () => ({
    id: randomUUID(),
    ...{ from: '2026-03-02', to: '2026-03-02', days: [{ day: '2026-03-02', count: 3 }] },
  }),
  'POST /api/v1/playbook/checks': () => ({ text: 'name: Nothing' }),
  'POST /api/v1/playbook/readings': () => ({ text: 'name: Nothing' }),
  'POST /api/v1/playbook/edits': () => ({ text: 'name: Nothing', path: ['name'], value: 'Something' }),
  'POST /api/v1/playbook/tries': () => ({ text: smallPlaybook, facts: { kind: 'contact' } }),
  'POST /api/v1/playbook/comparisons': () => ({ older: smallPlaybook, newer: smallPlaybook }),
  'POST /api/v1/playbook/drafts': () => ({ id: randomUUID(), text: 'name: Nothing' }),
  'PUT /api/v1/playbook/drafts/:draft': () => ({ text: 'name: Nothing' }),
  'POST /api/v1/playbook/drafts/:draft/signatures': () => ({ role: 'sales', digest: '0'.repeat(64) }),
  'POST /api/v1/playbook/rejudgements': () => ({ apply: false }),
  'POST /api/v1/playbook/backtests': () => ({
    id: randomUUID(),
    text: readFileSync('playbooks/starter.yaml', 'utf8'),
    since: '2026-01-01T00:00:00.000Z',
  }),
  'POST /api/v1/members': () => ({
    id: randomUUID(),
    email: `${randomUUID()}@acme.example`,
    name: 'Eve',
    roles: ['manager'],
  }),
  'PUT /api/v1/members/:member/roles': () => ({ roles: ['manager'] }),
  'POST /api/v1/members/:member/time-off': () => ({
    id: randomUUID(),
    days: [5],
    from: '13:00',
    to: '17:00',
  }),
  'PUT /api/v1/members/:member/skills': () => ({ languages: ['de'], skills: ['pumps'] }),
  'POST /api/v1/members/:member/duty': () => ({ onDuty: true }),
  'POST /api/v1/reassignments': ({ member }) => ({ from: member }),
  'PUT /api/v1/accounts/:account/owner': ({ member }) => ({ member }),
  'POST /api/v1/teams/:team/members': ({ member }) => ({ member }),
  'PUT /api/v1/teams/:team/steward': ({ member }) => ({ steward: member }),
  'POST /api/v1/held/releases': ({ held }) => ({ id: randomUUID(), submissions: [held] }),
  'POST /api/v1/held/confirmations': ({ held }) => ({ id: randomUUID(), submissions: [held] }),
  'POST /api/v1/held/returns': ({ held }) => ({ id: randomUUID(), submissions: [held] }),
  'POST /api/v1/mailboxes': () => ({ id: randomUUID(), name: 'Mail' }),
  'PUT /api/v1/mailboxes/:mailbox': () => ({ name: 'Mail' }),
  'PUT /api/v1/me/morning-sheet': () => ({ wanted: false }),
  'PUT /api/v1/me/mailbox': () => ({ host: 'imap.acme.example', username: 'ana', password: 'a secret word' }),
  'POST /api/v1/keys': () => ({ id: randomUUID(), name: 'another', scope: 'read' }),
}

/** What stands in an address and belongs to nobody. */
const words: Readonly<Record<string, string>> = {
  part: '0',
  list: 'leads',
  kind: 'sender',
  off: randomUUID(),
}

export type Walked = { readonly method: string; readonly url: string; readonly body: object | undefined }

export const guarded: readonly Route[] = routes.filter(
  ({ who, path }) => who !== 'anyone' && path !== 'GET /api/v1/stream',
)

export function requestFor({ path, body }: Route, ids: WholeWorld['ids']): Walked {
  const [method = 'GET', pattern = '/'] = path.split(' ')
  const url = pattern.replaceAll(/:(\w+)/g, (_, name: string) => {
    if (name === 'provider') return 'typeform'
    const id = words[name] ?? Object.entries(ids).find(([known]) => known === name)?.[1]
    if (id === undefined) throw new Error(`The walk knows no :${name} for ${path}.`)
    return id
  })
  const make = bodies[path]
  if (body && !make) throw new Error(`The walk doesn't know what to send to ${path}.`)
  return { method, url, body: make?.(ids) }
}

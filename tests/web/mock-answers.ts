import { turnsAnswer } from './mock-turns.ts'
import { HandoffPage, Handoffs, Precedents, ReportPage } from '#contract/handoff.ts'
import { LeadPeople } from '#contract/identity.ts'
import { MailboxList, SetAside } from '#contract/mailbox.ts'
import { LeadDetail, LeadPage, Queue, type LeadCard } from '#contract/lead.ts'
import { Done } from '#contract/done.ts'
import { LeaseRequest, leadRequests, type LeadRequestName } from '#contract/lead-requests.ts'
import { ResponseReport } from '#contract/report.ts'
import { RawSubmission, Submissions } from '#contract/form-submissions.ts'
import { FormChangeRequest, FormRequest, FormRow, Forms } from '#contract/forms.ts'
import {
  AddMemberRequest,
  Board,
  DutyRequest,
  InvitationState,
  JoinRequest,
  KeyMade,
  KeyRequest,
  Keys,
  Me,
  MemberAdded,
  Members,
  Outbox,
  RolesRequest,
  Segments,
  SetupRequest,
  SetupState,
  StewardRequest,
  TeamMemberRequest,
  Teams,
} from '#contract/workspace.ts'
import { mockPrivacy } from './mock-privacy.ts'
import { EarlyTouches } from '#contract/early-touches.ts'
import { Objectives } from '#contract/objectives.ts'
import { earlyOf, objectivesOf } from './mock-today.ts'
import { mockAppointments } from './mock-appointments.ts'
import { handoffPage, handoffsAt, precedentsAt, reportOf } from './mock-handoff.ts'
import { mockHeld } from './mock-held.ts'
import { mockReport } from './mock-report.ts'
import { ByHandSource } from '#contract/by-hand.ts'
import { FormHooks, Hook, NotifiedLeads, Refusals } from '#contract/hooks.ts'
import { Preview, Source } from '#contract/source.ts'
import { CorrectionRequest } from '#contract/privacy.ts'
import { DeclinesShown, EndsShown, StepShown, TheirHours } from '#contract/step.ts'
import { declinesOf, endsOf, hoursOf, stepOf } from './mock-step.ts'
import { MorningSheet } from '#contract/morning-sheet.ts'
import { OwnMailboxAnswer } from '#contract/own-mailbox.ts'
import { asideOf, mailboxesOf } from './mock-mail.ts'
import { morningOf, ownMailboxOf } from './mock-me.ts'
import { BriefShown } from '#contract/brief.ts'
import { NurtureShown } from '#contract/nurture.ts'
import { TelephoneDoor } from '#contract/telephone.ts'
import { briefOf } from './mock-brief.ts'
import { nurtureOf, telephoneDoor } from './mock-nurture.ts'
import { peopleAt } from './mock-people.ts'
import { officeOf } from './mock-office.ts'
import { idOf, iso, ref, refusal } from './mock-basics.ts'
import { mockWorkbench } from './mock-workbench.ts'
import { done, ok, refuse, refuseBody, type Answer } from './mock-saying.ts'
import { cardOf, detailOf, sketches } from './mock-world.ts'

const LEADS_ON_PAGE = 2
const segments = ['hand-raisers in profile', 'everything else']

export type Asked = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
}

const words: Readonly<Record<string, LeadRequestName>> = {
  acceptances: 'accept',
  reads: 'read',
  touches: 'touch',
  mails: 'mail',
  notes: 'note',
  assignments: 'assign',
  'take-overs': 'take-over',
  resolution: 'resolve',
  results: 'result',
  callbacks: 'callback',
  'skipped-steps': 'skip',
  releases: 'send-now',
  'take-backs': 'take-back',
  report: 'report',
  handoffs: 'handoff',
  questions: 'ask',
  explanations: 'explain',
  verdicts: 'settle',
  reopenings: 'reopen',
}
const me = ref('Ana Ruiz')

/** What the made-up firm answers. Each answer goes through the contract's schema, so the mock can't drift from it unseen. */
export function mockAnswers() {
  const started = Date.now()
  const office = officeOf(started)
  const held = mockHeld(started)
  const state = {
    signedIn: true,
    setupNeeded: false,
    onDuty: true,
    cards: sketches.map((sketch) => cardOf(sketch, started)),
    corrections: new Array<unknown>(),
  }
  const diary = mockAppointments([...state.cards])
  const bench = mockWorkbench([...state.cards], (lead) => diary.with(lead))
  const card = (id: string | undefined) => state.cards.find((found) => found.id === id)

  const leads = ({ method, path, body }: Asked): Answer | undefined => {
    const [, id, act] = /^\/leads\/([^/]+)(?:\/(.+))?$/.exec(path) ?? []
    const found = card(id)
    if (!found) return refuse('no_such_lead')
    if (act === undefined)
      return ok(LeadDetail, { ...detailOf(found, Date.now()), corrections: state.corrections })
    if (act === 'report' && method === 'GET') return ok(ReportPage, reportOf(found))
    if (act === 'step') return ok(StepShown, stepOf(found, Date.now()))
    if (act === 'hours') return ok(TheirHours, hoursOf(found, Date.now()))
    if (act === 'declines') return ok(DeclinesShown, declinesOf(found))
    if (act === 'ends') return ok(EndsShown, endsOf())
    if (act === 'brief' || act === 'brief/refresh') return ok(BriefShown, briefOf(found, Date.now()))
    if (act === 'nurture') return ok(NurtureShown, nurtureOf(found, Date.now()))
    if (act === 'people') return ok(LeadPeople, peopleAt(found, Date.now()))
    if (act === 'lease' && method === 'DELETE') return { status: 204, body: undefined }
    if (act === 'lease') return lease(found, body)
    const word = words[act]
    return word && does(word, found, body)
  }
  const lease = (found: LeadCard, body: unknown): Answer => {
    const wrong = refuseBody(LeaseRequest, body)
    if (wrong) return wrong
    const holder = found.lease
    if (holder && holder.member.id !== me.id)
      return refuse('held_by_another', { details: { member: holder.member.id, until: holder.until } })
    return { status: 200, body: { member: me.id, until: iso(Date.now() + 600_000) } }
  }
  const does = (word: LeadRequestName, found: LeadCard, body: unknown): Answer => {
    const wrong = refuseBody(leadRequests[word], body)
    if (wrong) return wrong
    if (word === 'accept') {
      found.owner = me
      found.can.accept = refusal('already_accepted')
    }
    if (word === 'resolve' || word === 'result') state.cards = state.cards.filter((other) => other !== found)
    return {
      status: 201,
      body: Done.parse({ outcome: 'happened', events: [{ seq: 12, type: word, at: iso(Date.now()) }] }),
    }
  }

  const corrected = (body: unknown): Answer => {
    const wrong = refuseBody(CorrectionRequest, body)
    if (wrong) return wrong
    const { name, email, because = null } = CorrectionRequest.parse(body)
    const fields = [...(name === undefined ? [] : ['name']), ...(email === undefined ? [] : ['email'])]
    state.corrections.push({ at: iso(Date.now()), by: me.id, byName: me.name, fields, because })
    return { status: 201, body: Done.parse({ outcome: 'happened', events: [] }) }
  }

  const answer = (asked: Asked): Answer => {
    const { method, path, body } = asked
    const now = Date.now()
    if (path === '/api/auth/sign-in/email') return signIn(body)
    if (/^\/prospects\/[^/]+\/corrections$/.test(path)) return corrected(body)
    if (path === '/telephone') return ok(TelephoneDoor, telephoneDoor)
    if (path === '/api/auth/sign-out') {
      state.signedIn = false
      return { status: 200, body: { success: true } }
    }
    if (path === '/setup' && method === 'GET') return ok(SetupState, { needed: state.setupNeeded })
    if (path === '/setup') return refuseBody(SetupRequest, body) ?? entered()
    if (/^\/invitations\/[^/]+$/.test(path))
      return path.endsWith('gone')
        ? refuse('invitation_invalid')
        : ok(InvitationState, { workspace: 'Brightwell', email: 'noa@brightwell.example', name: 'Noa Feld' })
    if (path.endsWith('/acceptance')) return refuseBody(JoinRequest, body) ?? entered()
    if (!state.signedIn) return refuse('not_signed_in')
    const key = `${method} ${path}`
    if (key === 'GET /me') return ok(Me, office.me(state.onDuty))
    if (key === 'POST /me/duty') {
      state.onDuty = DutyRequest.parse(body).onDuty
      return ok(Me, office.me(state.onDuty))
    }
    if (key === 'GET /queue') return ok(Queue, { asOf: iso(now), items: state.cards })
    if (key === 'GET /leads') return ok(LeadPage, { asOf: iso(now), ...pageOf(asked.query) })
    if (key === 'GET /reports/response') return ok(ResponseReport, mockReport(state.cards, asked.query, now))
    if (key === 'GET /objectives') return ok(Objectives, { asOf: iso(now), items: objectivesOf(now) })
    if (key === 'GET /early-touches') return ok(EarlyTouches, earlyOf(now))
    if (key === 'GET /segments')
      return ok(Segments, { items: segments.map((name) => ({ name, motion: 'qualify' })) })
    if (key === 'GET /board') return ok(Board, office.board(state.cards, now))
    const turns = turnsAnswer(key, now)
    if (turns !== undefined) return { status: 200, body: turns }
    const privacy = mockPrivacy(asked, now)
    if (privacy) return privacy
    if (path.startsWith('/handoffs/') || path.startsWith('/disputes/'))
      return method === 'GET' ? ok(HandoffPage, handoffPage(state.cards[1], now)) : done(now)
    if (key === 'GET /handoffs') return ok(Handoffs, handoffsAt(asked.query.get('list'), now))
    if (key === 'GET /precedents') return ok(Precedents, precedentsAt(now))
    if (path.startsWith('/held')) return held(asked) ?? refuse('not_found')
    const arranged = diary.answer(asked, now)
    if (arranged) return arranged
    const benched = bench.answer(asked)
    if (benched) return benched
    if (path.startsWith('/leads/')) return leads(asked) ?? refuse('not_found')
    return offices(asked) ?? refuse('not_found')
  }
  const signIn = (body: unknown): Answer => {
    const right =
      typeof body === 'object' && body !== null && 'password' in body && body.password === 'correct horse'
    if (right) return entered()
    return { status: 401, body: { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' } }
  }
  const entered = (): Answer => {
    state.signedIn = true
    return { status: 201, body: office.me(true) }
  }
  const pageOf = (query: URLSearchParams) => {
    const [all, from] = [listed(query), Number(query.get('after') ?? 0)]
    const next = from + LEADS_ON_PAGE < all.length ? String(from + LEADS_ON_PAGE) : null
    return { items: all.slice(from, from + LEADS_ON_PAGE), next }
  }
  const listed = (query: URLSearchParams) =>
    state.cards.filter(
      (found) =>
        (query.get('segment') ?? found.segment) === found.segment &&
        (query.get('status') ?? 'open') === found.status,
    )
  const offices = ({ method, path, query, body }: Asked): Answer | undefined => {
    const at = (pattern: string, route: string) => method === pattern && new RegExp(`^${route}$`).test(path)
    const any = '[^/]+'
    if (at('GET', '/forms')) return ok(Forms, { items: office.forms })
    if (at('POST', '/forms'))
      return refuseBody(FormRequest, body) ?? ok(FormRow, office.addForm(FormRequest.parse(body)))
    if (at('PUT', `/forms/${any}`)) return refuseBody(FormChangeRequest, body) ?? ok(FormRow, office.forms[0])
    if (at('POST', `/forms/${any}/(closing|reopening)`)) return ok(FormRow, office.forms[0])
    if (at('GET', `/forms/${any}/submissions`))
      return ok(Submissions, { items: office.submissions(state.cards) })
    if (at('GET', `/forms/${any}/hooks`)) return ok(FormHooks, office.hooks())
    if (at('POST', `/forms/${any}/hooks/${any}/rotation`)) return ok(Hook, office.hooks().typeform)
    if (at('PUT', `/forms/${any}/hooks/${any}`)) return ok(Hook, office.hooks().typeform)
    if (at('GET', `/forms/${any}/refusals`)) return ok(Refusals, { items: office.refusals() })
    if (at('GET', '/by-hand')) return ok(ByHandSource, office.byHand(state.cards))
    if (at('GET', '/notified-leads')) return ok(NotifiedLeads, { items: office.notified() })
    if (at('GET', `/forms/${any}/source`)) return ok(Source, office.source())
    if (at('POST', `/forms/${any}/field-map/preview`)) return ok(Preview, office.preview())
    if (at('PUT', `/forms/${any}/(field-map|costs)`)) return ok(Source, office.source())
    if (at('GET', `/submissions/${any}/raw`)) return ok(RawSubmission, office.raw(path.split('/')[2] ?? ''))
    if (at('GET', '/me/mailbox')) return ok(OwnMailboxAnswer, { mailbox: ownMailboxOf(started) })
    if (at('GET', '/me/morning-sheet')) return ok(MorningSheet, morningOf(started))
    if (at('GET', '/mailboxes')) return ok(MailboxList, { items: mailboxesOf(started) })
    if (at('GET', `/mailboxes/${any}/set-aside`)) return ok(SetAside, { items: asideOf(started) })
    if (at('GET', '/outbox')) return ok(Outbox, office.outbox(query))
    if (at('POST', `/outbox/${any}/(sent|retry)`)) return { status: 200, body: {} }
    if (at('GET', '/members')) return ok(Members, { items: office.members })
    if (at('POST', '/members') || at('POST', `/members/${any}/invitation`))
      return (
        (path === '/members' ? refuseBody(AddMemberRequest, body) : undefined) ??
        ok(MemberAdded, { member: idOf('new'), invitation: 'https://leads.brightwell.example/join/8fJq2' })
      )
    if (at('PUT', `/members/${any}/roles`)) return refuseBody(RolesRequest, body) ?? { status: 200, body: {} }
    if (at('POST', `/members/${any}/(deactivation|reactivation)`)) return { status: 200, body: {} }
    if (at('GET', '/teams')) return ok(Teams, { items: office.teams })
    if (at('POST', `/teams/${any}/members`))
      return refuseBody(TeamMemberRequest, body) ?? { status: 201, body: {} }
    if (at('DELETE', `/(teams|keys)/.+`)) return { status: 204, body: undefined }
    if (at('PUT', `/teams/${any}/steward`))
      return refuseBody(StewardRequest, body) ?? { status: 200, body: {} }
    if (at('GET', '/keys')) return ok(Keys, { items: office.keys })
    if (at('POST', '/keys'))
      return refuseBody(KeyRequest, body) ?? ok(KeyMade, { id: idOf('key'), key: 'hr_live_4f0c…' })
    return undefined
  }
  return {
    answer,
    state,
    office,
    bench,
    arrive: (name: string) => state.cards.unshift({ ...arrival(name, Date.now()) }),
  }
}

const arrival = (name: string, now: number): LeadCard =>
  cardOf(
    {
      name,
      words: 'Hello, we would like a demo this week.',
      askedMin: 0,
      window: [3, 15, 60],
      segment: 'hand-raisers in profile',
      offered: 'Ana Ruiz',
      fit: 'in',
    },
    now,
  )

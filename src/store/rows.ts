import type { KnownAccount } from '#domain/account/account.ts'
import type { KnownAppointment } from '#domain/appointment/state.ts'
import { nextCheck, type Commitment } from '#domain/commitment/commitment.ts'
import type { KnownForm } from '#domain/form/form.ts'
import type { KnownLead, Mail, Touch } from '#domain/lead/state.ts'
import { lookAt } from '#domain/neglect/findings.ts'
import { wakesAt } from '#domain/lead/wakes.ts'
import { hearsUs } from '#domain/lead/touch.ts'
import type { KnownMember } from '#domain/member/member.ts'
import type { PlaybookHistory } from '#domain/playbook/version.ts'
import type { KnownProspect } from '#domain/prospect/prospect.ts'
import type { KnownSubmission } from '#domain/submission/submission.ts'
import type { KnownWorkspace } from '#domain/workspace/workspace.ts'
import type { AnyEvent, Folded } from '#app/streams.ts'
import { appointmentRow } from './appointment-rows.ts'
import { submissionRows } from './submission-rows.ts'
import { handoffRows } from './handoff-rows.ts'
import { neglectRows } from './neglect-rows.ts'
import { keyDigest, prospectRows } from './prospect-rows.ts'
import type { Row, Rows } from './tables.ts'

/**
 * The rows that a stream amounts to: most from its state, alerts from the new events themselves. The same function makes them live
 * (with the events just appended) and when they are rebuilt (with all of them).
 */
export function rowsOf(folded: Folded, events: readonly AnyEvent[]): Rows {
  const { kind, stream, seq, state } = folded
  if ('status' in state && state.status === 'none') return {}
  switch (kind) {
    case 'lead':
      return leadRows(stream, seq, folded.state as KnownLead)
    case 'submission':
      return submissionRows(stream, folded.state as KnownSubmission)
    case 'prospect':
      return prospectRows(stream, folded.state as KnownProspect)
    case 'member':
      return memberRows(stream, folded.state as KnownMember, events)
    case 'appointment':
      return { appointment: [appointmentRow(stream, folded.state as KnownAppointment)] }
    case 'account':
      return accountRows(stream, folded.state as KnownAccount)
    case 'team':
      return { [kind]: [{ id: stream, ...folded.state }] }
    case 'form':
      return formRows(stream, folded.state as KnownForm)
    case 'workspace':
      return workspaceRows(folded.state as KnownWorkspace)
    case 'playbook':
      return { playbook: playbookRows(folded.state), playbook_draft: draftRows(folded.state) }
  }
}

function leadRows(id: string, seq: number, lead: KnownLead): Rows {
  return {
    lead: [leadRow(id, seq, lead)],
    commitment: lead.commitments.map((commitment) => commitmentRow(id, lead, commitment)),
    touch: lead.touches.map((touch) => touchRow(id, touch)),
    turn: lead.turns.map((turn) => ({ ...turn, lead: id })),
    offer: lead.offers.map((offer) => ({ ...offer, lead: id })),
    climb: lead.climbs.map(({ to, ...climb }) => ({ ...climb, lead: id, member: to })),
    mail: lead.mails.map((mail) => mailRow(id, mail)),
    handoff: handoffRows(id, lead),
    neglect: neglectRows(id, lead),
    referral: lead.referrals.map((referral) => ({ ...referral, lead: id })),
    received_mail: lead.received.map(({ mail, at, class: kind, messageId }) => ({
      ...{ lead: id, id: mail, at, class: kind },
      message_id: messageId,
    })),
  }
}

function mailRow(lead: string, { content, queuedAt, sentAt, messageId, ...mail }: Mail): Row {
  const { id, purpose, state, by, failed, calendar, early, held, notBefore, takenBack } = mail
  return {
    ...{ lead, id, purpose, state, by, failed, calendar, early, held },
    ...content,
    queued_at: queuedAt,
    sent_at: sentAt,
    message_id: messageId,
    not_before: notBefore,
    taken_back: takenBack,
  }
}

function leadRow(id: string, seq: number, lead: KnownLead): Row {
  const { opened, judged, status, team, owner, offered, tries, openedAt, resolution } = lead
  const { prospect, form, source, kind, submittedAt, predecessor, referredBy } = opened
  return {
    ...{ id, seq, prospect, form, source, kind, status, team, owner, offered, tries },
    segment: judged?.segment ?? '',
    segment_order: judged?.segmentOrder ?? 0,
    motion: judged?.motion ?? 'respond',
    intent: judged?.intent ?? 'unknown',
    fit: judged?.fit ?? 'unknown',
    alarm: judged?.alarm ?? !lead.historical,
    playbook: judged?.playbook ?? 0,
    submitted_at: submittedAt,
    opened_at: openedAt,
    resolved_at: resolution?.at,
    outcome: resolution?.outcome,
    historical: lead.historical ?? false,
    wake_at: wakesAt(lead),
    helped: lead.rated?.helped,
    predecessor,
    referred_by: referredBy,
    returned_at: lead.returnedAt,
    ...watchedFrom(lead),
    brief: lead.brief?.verdict,
    brief_opened: lead.brief?.openedBy ?? [],
    amount: resolution?.amount?.amount,
    currency: resolution?.amount?.currency,
  }
}

/** When the job that looks for neglect must look. */
function watchedFrom(lead: KnownLead): Row {
  const { at, quietSince, unopened } = lookAt(lead)
  return { watch_at: at, quiet_since: quietSince, unopened }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function touchRow(lead: string, touch: Touch): Row {
  const { channel, direction, result, evidence, early, colleague, name } = touch
  return {
    ...{ lead, id: touch.touch, at: touch.happenedAt, channel, direction, result, evidence, early },
    heard: hearsUs(touch),
    // Programs may touch a lead as well; who holds their key is another question.
    member: touch.member && UUID.test(touch.member) ? touch.member : undefined,
    ...{ colleague, name, step: touch.step, code: touch.code, minutes: touch.minutes },
  }
}

const commitmentRow = (lead: string, { offered }: KnownLead, commitment: Commitment): Row => ({
  lead,
  id: commitment.id,
  kind: commitment.kind,
  state: commitment.state,
  not_before: commitment.window.notBefore,
  target: commitment.window.target,
  limit: commitment.window.limit,
  team: commitment.team,
  holder: commitment.holder,
  offered: commitment.state === 'open' ? offered : undefined,
  level: commitment.level,
  next_check: nextCheck(commitment),
  made_at: commitment.madeAt,
  settled_at: commitment.settledAt,
  step: commitment.step,
  waits_for: commitment.waitsFor,
  after_brief: commitment.afterBrief,
  letter: commitment.letter,
  appointment: commitment.appointment,
})

const accountRows = (account: string, known: KnownAccount): Rows => ({
  account: [accountRow(account, known)],
  account_key: [...new Set(known.foundBy.map(keyDigest))].map((key) => ({ key, account })),
})

const accountRow = (
  id: string,
  { name, domains = [], relationship, owner, parent, fields, addedAt }: KnownAccount,
): Row => ({
  ...{ id, name, domains, relationship, owner, parent, fields },
  added_at: addedAt,
})

/** What an erased member is called wherever they are named. */
const FORMER = 'A former member'

function memberRows(id: string, member: KnownMember, events: readonly AnyEvent[]): Rows {
  const { user, email, roles, active, onDuty, addedAt, alertedAt } = member
  const name = member.erased ? FORMER : member.name
  const alerts = events.filter((event) => event.type === 'MemberAlerted')
  return {
    member: [
      {
        id,
        user,
        email,
        name,
        roles,
        active,
        on_duty: active && onDuty && !member.paused,
        added_at: addedAt,
        alerted_at: alertedAt,
        signature: member.signature,
        ...{ languages: member.languages, skills: member.skills, off: member.off },
        paused: member.paused,
      },
    ],
    turn_credit: (member.credits ?? []).map((credit) => ({ withdrawn: false, ...credit, member: id })),
    alert: alerts.flatMap(({ data: { message, climbs }, at }) =>
      climbs.map((climb) => ({ ...climb, member: id, message, at })),
    ),
  }
}

function formRows(id: string, { hooks, ...form }: KnownForm): Rows {
  return {
    form: [{ id, ...form }],
    hook: Object.values(hooks).map((hook) => ({ ...hook, form: id })),
  }
}

const workspaceRows = ({ name, keys, telephone, discretion }: KnownWorkspace): Rows => ({
  workspace: [{ name, telephone: telephone.line, extensions: telephone.extensions, discretion }],
  api_key: keys.map(({ key, madeAt, ...rest }) => ({ ...rest, id: key, made_at: madeAt })),
})

const playbookRows = ({ versions }: PlaybookHistory): readonly Row[] =>
  versions.map(({ at, draft: _draft, ...version }) => ({ ...version, active_from: at }))

const draftRows = ({ drafts }: PlaybookHistory): readonly Row[] =>
  drafts.map(({ draft, at, by, ...rest }) => ({ ...rest, id: draft, drafted_at: at, drafted_by: by }))

import { z } from 'zod'
import { draftPlaybook, dropDraft, signDraft, signersFor } from '#app/living-playbook.ts'
import { rejudgeOpen } from '#app/rejudge.ts'
import { refOf } from '#contract/lead-card.ts'
import {
  Checked,
  CheckRequest,
  Draft,
  DraftRequest,
  NewDraftRequest,
  PLAYBOOK_BODY_BYTES_MAX,
  PlaybookShelf,
  Rejudged,
  RejudgeRequest,
  SignRequest,
} from '#contract/playbook.ts'
import { problems } from '#contract/problem.ts'
import type { Can } from '#contract/scalars.ts'
import type { Id } from '#domain/ledger.ts'
import type { SigningRole } from '#domain/playbook/version.ts'
import type { People } from '#domain/team/people.ts'
import { hasErrors } from '#playbook/finding.ts'
import type { Signatories } from '#playbook/playbook.ts'
import { factsIn } from '#store/views/facts.ts'
import { addressesIn, draftRows, versionRows, type DraftRow } from '#store/views/shelf.ts'
import { accepted, statusOf } from '../carry.ts'
import { idIn } from '../ids.ts'
import { readAside } from '../read-aside.ts'
import { Refused, route, type Caller } from '../route.ts'
import type { Served } from '../served.ts'

export const getPlaybook = route({
  path: 'GET /api/v1/playbook',
  who: 'reader',
  says: 'The playbook in force, the versions before it, and the drafts with who has signed them.',
  answer: PlaybookShelf,
  handle: async ({ me, served }) => {
    const versions = await served.inWorkspace(me.workspace, (client) => versionRows(client, me.workspace))
    const [inForce] = versions
    if (!inForce) throw new Refused('no_such_version')
    const drafts = await draftsFor(served, me)
    return { status: 200, body: { inForce, versions: versions.map(withoutText), drafts } }
  },
})

export const getVersion = route({
  path: 'GET /api/v1/playbook/text',
  who: 'reader',
  says: 'One version of the playbook, as it was signed: the one in force, unless another is named.',
  query: z.object({ version: z.coerce.number().int().positive().optional() }),
  answer: PlaybookShelf.shape.inForce,
  handle: async ({ me, served, query }) => {
    const versions = await served.inWorkspace(me.workspace, (client) => versionRows(client, me.workspace))
    const version = versions.find((each) => query.version === undefined || each.version === query.version)
    if (!version) throw new Refused('no_such_version')
    return { status: 200, body: version }
  },
})

export const postCheck = route({
  path: 'POST /api/v1/playbook/checks',
  who: 'reader',
  says: 'Says all that is wrong with a playbook; nothing is kept.',
  body: CheckRequest,
  bodyBytesMax: PLAYBOOK_BODY_BYTES_MAX,
  answer: Checked,
  handle: async ({ served, body: { text } }) => {
    const { findings } = await readAside(served, { of: 'check', text })
    return { status: 200, body: { ok: !hasErrors(findings), findings: [...findings] } }
  },
})

export const postDraft = route({
  path: 'POST /api/v1/playbook/drafts',
  who: 'author',
  says: 'Begins a draft of the playbook, on top of the version in force; also one with errors is kept.',
  body: NewDraftRequest,
  bodyBytesMax: PLAYBOOK_BODY_BYTES_MAX,
  answer: Draft,
  handle: async ({ me, served, body: { id, text } }) => keepDraft(served, me, { draft: id, text }),
})

export const putDraft = route({
  path: 'PUT /api/v1/playbook/drafts/:draft',
  who: 'author',
  says: 'Keeps a draft of the playbook as it stands, on top of the version in force. Signatures under an earlier text end. With `on`, the digest that you read, nobody else’s words are overwritten.',
  body: DraftRequest,
  bodyBytesMax: PLAYBOOK_BODY_BYTES_MAX,
  answer: Draft,
  handle: async ({ me, served, params, body }) => {
    const draft = idIn(params.draft, 'no_such_draft')
    await draftFor(served, me, draft)
    return keepDraft(served, me, { draft, ...body })
  },
})

export const postSignature = route({
  path: 'POST /api/v1/playbook/drafts/:draft/signatures',
  who: 'member',
  says: 'Signs a draft for marketing or for sales. With both signatures it is in force.',
  body: SignRequest,
  answer: Draft,
  handle: async ({ me, served, params, body: { role, digest, accepted: names } }) => {
    const draft = idIn(params.draft, 'no_such_draft')
    const { workspace, actor: by } = me
    const at = await served.parts.clock.now()
    const about = { workspace, draft, by, at, role, digest, accepted: names }
    const signed = await signDraft(served.parts, about)
    if (signed === 'too long') throw new Refused('playbook_takes_too_long')
    const outcome = accepted(signed)
    return { status: statusOf(outcome), body: await draftFor(served, me, draft) }
  },
})

export const deleteDraft = route({
  path: 'DELETE /api/v1/playbook/drafts/:draft',
  who: 'author',
  says: 'Drops a draft.',
  handle: async ({ me, served, params }) => {
    const draft = idIn(params.draft, 'no_such_draft')
    const { workspace, actor: by } = me
    const at = await served.parts.clock.now()
    accepted(await dropDraft(served.parts, { workspace, draft, by, at }))
    return { status: 204 }
  },
})

export const postRejudgement = route({
  path: 'POST /api/v1/playbook/rejudgements',
  who: 'manager',
  says: 'Asks the playbook in force about every open lead again: first who would move, then, with `apply`, they move. No clock is touched.',
  body: RejudgeRequest,
  answer: Rejudged,
  handle: async ({ me, served, body: { apply, playbook } }) => {
    const { workspace, actor: by } = me
    const at = await served.parts.clock.now()
    const rejudged = await rejudgeOpen(served.parts, { workspace, by, at, apply, playbook })
    if (rejudged === 'other version') throw new Refused('other_version')
    const { moved, ...counts } = rejudged
    const groups = Map.groupBy(moved, ({ from, to }) => JSON.stringify([from, to]))
    const listed = [...groups.values()].flatMap((group) => {
      const [first] = group
      return first
        ? [{ from: first.from, to: first.to, count: group.length, leads: group.map(({ lead }) => lead) }]
        : []
    })
    return { status: 200, body: { ...counts, moved: listed.toSorted((a, b) => b.count - a.count) } }
  },
})

export const playbookRoutes = [
  ...[getPlaybook, getVersion, postCheck],
  ...[postDraft, putDraft, postSignature, deleteDraft, postRejudgement],
]

const withoutText = <Row extends { readonly text: string }>({ text: _text, ...row }: Row) => row

async function keepDraft(
  served: Served,
  me: Caller,
  about: { draft: Id; text: string; on?: string | undefined },
) {
  const { workspace, actor: by } = me
  const at = await served.parts.clock.now()
  const looked = await readAside(served, { of: 'check', text: about.text })
  const outcome = accepted(await draftPlaybook(served.parts, { ...about, looked, workspace, by, at }))
  return { status: statusOf(outcome), body: await draftFor(served, me, about.draft) } as const
}

async function draftFor(served: Served, me: Caller, draft: Id) {
  const [found] = await draftsFor(served, me, draft)
  if (!found) throw new Refused('no_such_draft')
  return found
}

async function draftsFor(served: Served, me: Caller, draft?: Id) {
  const { workspace } = me
  const about = await served.inWorkspace(workspace, async (client) => {
    const facts = factsIn(client, workspace)
    const { playbook, version } = await served.parts.playbooks.load(facts)
    const [people, addresses] = [await facts.people(), await addressesIn(client, workspace)]
    const rows = await draftRows(client, workspace, draft)
    return { rows, people, addresses, version, signatories: playbook.signatories }
  })
  return about.rows.map((row) => presented(row, me, about))
}

type About = {
  readonly people: People
  readonly addresses: Parameters<typeof signersFor>[1]['addresses']
  readonly version: number
  readonly signatories: Signatories | undefined
}

function presented(row: DraftRow, me: Caller, about: About) {
  const { people, addresses, signatories } = about
  const signersOf = (role: SigningRole) => {
    const members = signersFor(signatories?.[role], { people, addresses })
    return {
      members: members.flatMap((id) => refOf(people, id) ?? []),
      can: canSign(row, { role, may: me.member !== undefined && members.includes(me.member) }, about),
    }
  }
  return {
    ...row,
    accept: [...row.accept],
    by: refOf(people, row.by) ?? null,
    signatures: row.signatures.map(({ member, role, at, accepted: names }) => ({
      ...{ role, at, accepted: [...names] },
      member: refOf(people, member) ?? { id: member, name: '' },
    })),
    signers: { marketing: signersOf('marketing'), sales: signersOf('sales') },
  }
}

/** The same questions that the decision asks, in its order. */
function canSign(
  { status, errors, base, signatures }: DraftRow,
  { role, may }: { role: SigningRole; may: boolean },
  { version }: About,
): Can {
  const no = (code: 'draft_done' | 'draft_has_errors' | 'draft_behind' | 'not_signatory'): Can => ({
    allowed: false,
    because: problems[code].title,
    code,
  })
  if (status !== 'open') return no('draft_done')
  if (errors > 0) return no('draft_has_errors')
  if (base !== version) return no('draft_behind')
  if (!may) return no('not_signatory')
  return signatures.some((signature) => signature.role === role)
    ? { allowed: false, because: 'This side has signed.' }
    : { allowed: true }
}

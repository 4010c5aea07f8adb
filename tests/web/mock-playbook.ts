import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  Checked,
  DraftRequest,
  NewDraftRequest,
  PlaybookShelf,
  Rejudged,
  SignRequest,
} from '#contract/playbook.ts'
import {
  Compared,
  CompareRequest,
  EditDone,
  EditRequest,
  PlaybookSchema,
  Readings,
  ReadRequest,
  Tried,
} from '#contract/playbook-desk.ts'
import { checkPlaybook } from '#playbook/check.ts'
import { comparePlaybooks } from '#playbook/compare.ts'
import { editList } from '#playbook/edit-list.ts'
import { editPlaybook } from '#playbook/edit.ts'
import { playbookSchema } from '#playbook/grammar/sections.ts'
import { parsePlaybook } from '#playbook/parse.ts'
import { readingsOf } from '#playbook/readings/readings.ts'
import type { PlaybookDraft, PlaybookVersion } from '#web/api/types.ts'
import { mockBacktests } from './mock-backtest.ts'
import { idOf, iso, ref } from './mock-basics.ts'
import { refuse } from './mock-saying.ts'

const MINUTE_MS = 60_000
export const starter = readFileSync(join(import.meta.dirname, '../../playbooks/starter.yaml'), 'utf8')
const worked = starter.replace('target: 15m, limit: 1h', 'target: 10m, limit: 1h')

/** Whoever pauses in the middle of a word may have a text that nobody can read, and hears that as from the real server. */
function readings(text: string): unknown {
  const read = readingsOf(text)
  return read ? Readings.parse(read) : refuse('playbook_unreadable')
}

/** The digest is only as long as one; what matters is that another text has another. */
const digestOf = (text: string): string =>
  Array.from(text)
    .reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 40, 7)
    .toString(16)
    .padStart(64, '0')

/** The made-up firm's playbook: a version in force, one before it, and a draft. The language itself is the real one. */
export function mockPlaybook(now: number) {
  const ago = (much: number) => iso(now - much * MINUTE_MS)
  const versions: (PlaybookVersion & { text: string })[] = [
    {
      version: 2,
      name: 'Starter',
      digest: digestOf(starter),
      activeFrom: ago(9_000),
      leads: 6,
      text: starter,
    },
    {
      version: 1,
      name: 'First words',
      digest: digestOf('1'),
      activeFrom: ago(90_000),
      leads: 2,
      text: starter,
    },
  ]
  const can = { allowed: true } as const
  const draftOf = (id: string, text: string): PlaybookDraft => ({
    ...{ id, status: 'open', name: 'Starter', digest: digestOf(text), base: 2, errors: 0 },
    ...{ accept: ['browsers to a team: readers'], text, by: ref('Mia Chen'), at: ago(30), signatures: [] },
    signers: {
      marketing: { members: [ref('Mia Chen')], can },
      sales: { members: [ref('Sam Whitlock')], can },
    },
  })
  const backtests = mockBacktests(now, digestOf(worked))
  const state = { drafts: [draftOf(idOf('draft'), worked)] }

  const text = async (method: string, path: string, body: unknown) => {
    switch (`${method} ${path}`) {
      case 'POST /playbook/readings':
        return readings(ReadRequest.parse(body).text)
      case 'POST /playbook/edits': {
        const { text: before, ...edit } = EditRequest.parse(body)
        return EditDone.parse('act' in edit ? editList(before, edit) : editPlaybook(before, edit))
      }
      case 'POST /playbook/checks': {
        const { findings } = await checkPlaybook(ReadRequest.parse(body).text)
        return Checked.parse({ ok: findings.length === 0, findings })
      }
      case 'POST /playbook/comparisons': {
        const { older, newer } = CompareRequest.parse(body)
        const [was, is] = [older, newer].map((each) => ({
          text: each,
          playbook: parsePlaybook(each).playbook,
        }))
        return was?.playbook && is?.playbook
          ? Compared.parse(
              comparePlaybooks({ ...was, playbook: was.playbook }, { ...is, playbook: is.playbook }),
            )
          : undefined
      }
      case 'POST /playbook/tries':
        return Tried.parse(triedAt(now))
      case 'POST /playbook/rejudgements':
        return Rejudged.parse({
          read: 8,
          left: 1,
          begun: 2,
          ...{ playbook: 2, replanned: 0, late: 0 },
          moved: [{ from: 'readers', to: 'everything else', count: 2, leads: [] }],
        })
      default:
        return undefined
    }
  }
  const drafts = (method: string, path: string, body: unknown) => {
    const [, id, sign] = /^\/playbook\/drafts\/([^/]+)(\/signatures)?$/.exec(path) ?? []
    if (method === 'POST' && path === '/playbook/drafts') {
      const begun = NewDraftRequest.parse(body)
      state.drafts.unshift(draftOf(begun.id, begun.text))
      return state.drafts[0]
    }
    const found = state.drafts.find((each) => each.id === id)
    if (!found) return undefined
    if (method === 'PUT') {
      const { text: words } = DraftRequest.parse(body)
      return Object.assign(found, { text: words, digest: digestOf(words), signatures: [] })
    }
    if (method === 'DELETE') state.drafts = state.drafts.filter((each) => each !== found)
    if (method === 'POST' && sign) {
      const { role, accepted } = SignRequest.parse(body)
      const [member] = found.signers[role].members
      if (member) found.signatures.push({ role, member, at: iso(now), accepted: [...accepted] })
    }
    return found
  }
  return async (method: string, path: string, body: unknown): Promise<unknown> => {
    if (method === 'GET' && path === '/playbook')
      return PlaybookShelf.parse({ inForce: versions[0], versions, drafts: state.drafts })
    if (path.startsWith('/playbook/backtests')) return backtests(method, path, body)
    if (method === 'GET' && path === '/playbook/text') return versions[1]
    if (method === 'GET' && path === '/playbook/schema') return PlaybookSchema.parse(playbookSchema())
    return (await text(method, path, body)) ?? drafts(method, path, body)
  }
}

const triedAt = (now: number) => ({
  at: iso(now),
  intent: 'to talk',
  fit: { verdict: 'in', because: ['company.employees >= 50'] },
  readiness: { stage: 'unknown', because: [] },
  ...{ segment: 'hand-raisers in profile', motion: 'qualify', team: 'qualifiers' },
  windows: {
    notBefore: iso(now + 3 * MINUTE_MS),
    target: iso(now + 15 * MINUTE_MS),
    limit: iso(now + 60 * MINUTE_MS),
  },
  messages: [
    {
      when: 'at once',
      subject: 'Acme: we have your message',
      text: 'Hello Kim,\n\nOne of us will answer by Monday 2 March, 10:00.\n\nSee where your message is:\nhttps://acme.example/r/…',
    },
  ],
  trace: [
    {
      line: 9,
      expression: 'company.employees >= 50',
      values: { 'company.employees': 80 },
      verdict: 'true',
    },
    { line: 7, expression: 'account.relationship == "customer"', values: {}, verdict: 'unknown' },
  ],
})

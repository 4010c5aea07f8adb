import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { Draft, PlaybookDrafted, PlaybookEvent, PlaybookHistory, SigningRole } from './version.ts'

export type ActivatePlaybook = Asked & {
  readonly type: 'ActivatePlaybook'
  readonly digest: string
  readonly name: string
  readonly text: string
  readonly holidays: Readonly<Record<string, readonly string[]>>
}
export type DraftPlaybook = Asked & {
  readonly type: 'DraftPlaybook'
  readonly text: string
  /** The digest that it was written on; a draft that says something else by now is not overwritten. */
  readonly on?: string | undefined
} & Pick<PlaybookDrafted['data'], 'draft' | 'digest' | 'name' | 'errors' | 'accept'>
export type SignPlaybook = Asked & {
  readonly type: 'SignPlaybook'
  readonly draft: Id
  /** What the signatory has read; a text that has changed since is not signed. */
  readonly digest: string
  readonly role: SigningRole
  readonly accepted: readonly string[]
  /** Addresses in the draft of people who don't work here. */
  readonly strangers: readonly string[]
  /** Who may sign in this role, by the version in force. */
  readonly signers: readonly Id[]
  /** Holidays as dates, as the last signature makes them hold. */
  readonly holidays: Readonly<Record<string, readonly string[]>>
}
export type DropDraft = Asked & { readonly type: 'DropDraft'; readonly draft: Id }
export type PlaybookCommand = ActivatePlaybook | DraftPlaybook | SignPlaybook | DropDraft
export type PlaybookRefusal =
  | { readonly code: 'no_such_draft' }
  | { readonly code: 'draft_done'; readonly status: 'active' | 'dropped' }
  | { readonly code: 'draft_changed'; readonly digest: string }
  | { readonly code: 'draft_behind'; readonly version: number }
  | { readonly code: 'draft_has_errors'; readonly errors: number }
  | { readonly code: 'people_unknown'; readonly emails: readonly string[] }
  | { readonly code: 'not_signatory'; readonly role: SigningRole }
  | { readonly code: 'warnings_not_accepted'; readonly accept: readonly string[] }

type Answer = Decision<PlaybookEvent, PlaybookRefusal>

/** A version is never changed: what is to be different is drafted, signed by marketing and sales, and is the next version. */
export function decidePlaybook(history: PlaybookHistory, command: PlaybookCommand): Answer {
  const { at, by } = command
  switch (command.type) {
    case 'ActivatePlaybook':
      return activate(history, command)
    case 'DraftPlaybook': {
      const { draft, digest, name, errors, accept, text, on } = command
      const before = history.drafts.find((other) => other.draft === draft)
      if (before && before.status !== 'open') return refused({ code: 'draft_done', status: before.status })
      const base = history.versions.length
      if (before?.digest === digest && before.base === base) return nothing
      if (before && on !== undefined && before.digest !== on && before.digest !== digest)
        return refused({ code: 'draft_changed', digest: before.digest })
      const data = { draft, digest, name, base, errors, accept }
      return happened({ type: 'PlaybookDrafted', at, by, data, private: { text } })
    }
    case 'SignPlaybook':
      return withDraft(history, command.draft, (draft) => sign(history, draft, command))
    case 'DropDraft':
      return withDraft(history, command.draft, ({ draft }) =>
        happened({ type: 'PlaybookDropped', at, by, data: { draft } }),
      )
  }
}

/** The same text again is no new version. */
function activate({ versions }: PlaybookHistory, command: ActivatePlaybook): Answer {
  const { at, by, digest, name, text, holidays } = command
  if (versions.at(-1)?.digest === digest) return nothing
  const data = { version: versions.length + 1, digest, name, holidays }
  return happened({ type: 'PlaybookActivated', at, by, data, private: { text } })
}

function withDraft({ drafts }: PlaybookHistory, id: Id, next: (draft: Draft) => Answer): Answer {
  const draft = drafts.find((other) => other.draft === id)
  if (!draft) return refused({ code: 'no_such_draft' })
  return draft.status === 'open' ? next(draft) : refused({ code: 'draft_done', status: draft.status })
}

function sign({ versions }: PlaybookHistory, draft: Draft, command: SignPlaybook): Answer {
  const { at, by, digest, role, accepted, signers, strangers, holidays } = command
  if (draft.digest !== digest || draft.text === undefined)
    return refused({ code: 'draft_changed', digest: draft.digest })
  if (draft.errors > 0) return refused({ code: 'draft_has_errors', errors: draft.errors })
  if (draft.base !== versions.length) return refused({ code: 'draft_behind', version: versions.length })
  if (!signers.includes(by)) return refused({ code: 'not_signatory', role })
  if (strangers.length > 0) return refused({ code: 'people_unknown', emails: strangers })
  const open = draft.accept.filter((name) => !accepted.includes(name))
  if (open.length > 0) return refused({ code: 'warnings_not_accepted', accept: open })
  if (draft.signatures.some((signature) => signature.role === role && signature.member === by)) return nothing
  const signed = {
    ...({ type: 'PlaybookSigned', at, by } as const),
    data: { draft: draft.draft, digest, role, member: by, accepted: draft.accept },
  }
  if (!draft.signatures.some((signature) => signature.role !== role)) return happened<PlaybookEvent>(signed)
  const data = { version: versions.length + 1, digest, name: draft.name, holidays, draft: draft.draft }
  return happened<PlaybookEvent>(signed, {
    ...{ type: 'PlaybookActivated', at, by, data },
    private: { text: draft.text },
  })
}

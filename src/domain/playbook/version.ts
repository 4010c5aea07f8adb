import type { EventOf, Id } from '../ledger.ts'

/** A version that is in force from `at` on. The text names people, so it is private; its digest is what was agreed. */
export type PlaybookActivated = EventOf<
  'PlaybookActivated',
  {
    version: number
    digest: string
    name: string
    holidays: Readonly<Record<string, readonly string[]>>
    /** The draft that was signed; absent for the first version, with which the firm was founded. */
    draft?: Id
  },
  { text: string }
>

/** Marketing and sales both sign what they agree on. */
export const signingRoles = ['marketing', 'sales'] as const
export type SigningRole = (typeof signingRoles)[number]

/** What somebody would like to be in force, or a newer text of it: signatures under the text before count no more. */
export type PlaybookDrafted = EventOf<
  'PlaybookDrafted',
  {
    draft: Id
    digest: string
    name: string
    /** The version that it would take the place of. */
    base: number
    errors: number
    /** Warnings that both must accept by these names. */
    accept: readonly string[]
  },
  { text: string }
>
export type PlaybookSigned = EventOf<
  'PlaybookSigned',
  { draft: Id; digest: string; role: SigningRole; member: Id; accepted: readonly string[] }
>
export type PlaybookDropped = EventOf<'PlaybookDropped', { draft: Id }>
export type PlaybookEvent = PlaybookActivated | PlaybookDrafted | PlaybookSigned | PlaybookDropped

export type PlaybookVersion = PlaybookActivated['data'] & {
  readonly at: string
  readonly text?: string | undefined
}
export type Signature = Pick<PlaybookSigned['data'], 'role' | 'member' | 'accepted'> & { readonly at: string }
export type Draft = PlaybookDrafted['data'] & {
  readonly status: 'open' | 'active' | 'dropped'
  readonly by: string
  readonly at: string
  readonly text?: string | undefined
  readonly signatures: readonly Signature[]
}
export type PlaybookHistory = {
  readonly versions: readonly PlaybookVersion[]
  readonly drafts: readonly Draft[]
}
export const noPlaybook: PlaybookHistory = { versions: [], drafts: [] }

export function evolvePlaybook(history: PlaybookHistory, event: PlaybookEvent): PlaybookHistory {
  const { versions, drafts } = history
  switch (event.type) {
    case 'PlaybookActivated': {
      const version = { ...event.data, at: event.at, text: event.private?.text }
      return {
        versions: [...versions, version],
        drafts: changed(drafts, event.data.draft, { status: 'active' }),
      }
    }
    case 'PlaybookDrafted': {
      const { at, by, data } = event
      const draft: Draft = { ...data, status: 'open', at, by, text: event.private?.text, signatures: [] }
      return { versions, drafts: [...drafts.filter((other) => other.draft !== data.draft), draft] }
    }
    case 'PlaybookSigned': {
      const { draft, role, member, accepted } = event.data
      const before = drafts.find((other) => other.draft === draft)?.signatures ?? []
      const signatures = [
        ...before.filter((signature) => signature.role !== role),
        { role, member, accepted, at: event.at },
      ]
      return { versions, drafts: changed(drafts, draft, { signatures }) }
    }
    case 'PlaybookDropped':
      return { versions, drafts: changed(drafts, event.data.draft, { status: 'dropped' }) }
  }
}

const changed = (drafts: readonly Draft[], draft: Id | undefined, change: Partial<Draft>): readonly Draft[] =>
  drafts.map((other) => (other.draft === draft ? { ...other, ...change } : other))

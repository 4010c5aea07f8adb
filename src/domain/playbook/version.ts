import { happened, nothing, type Decision } from '../decision.ts'
import type { Asked, EventOf } from '../ledger.ts'

/** A version that is in force from `at` on. The text names people, so it is private; its digest is what was agreed. */
export type PlaybookActivated = EventOf<
  'PlaybookActivated',
  { version: number; digest: string; name: string; holidays: Readonly<Record<string, readonly string[]>> },
  { text: string }
>
export type PlaybookEvent = PlaybookActivated
export type PlaybookVersion = PlaybookActivated['data'] & {
  readonly at: string
  readonly text?: string | undefined
}
export type PlaybookHistory = { readonly versions: readonly PlaybookVersion[] }
export const noPlaybook: PlaybookHistory = { versions: [] }

export const evolvePlaybook = (history: PlaybookHistory, event: PlaybookEvent): PlaybookHistory => ({
  versions: [...history.versions, { ...event.data, at: event.at, text: event.private?.text }],
})

export type ActivatePlaybook = Asked & {
  readonly type: 'ActivatePlaybook'
  readonly digest: string
  readonly name: string
  readonly text: string
  readonly holidays: Readonly<Record<string, readonly string[]>>
}
export type PlaybookCommand = ActivatePlaybook

/** The same text again is no new version. */
export function decidePlaybook(
  history: PlaybookHistory,
  command: ActivatePlaybook,
): Decision<PlaybookActivated, never> {
  const { at, by, digest, name, text, holidays } = command
  if (history.versions.at(-1)?.digest === digest) return nothing
  const version = history.versions.length + 1
  return happened({
    type: 'PlaybookActivated',
    at,
    by,
    data: { version, digest, name, holidays },
    private: { text },
  })
}

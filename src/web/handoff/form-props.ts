import { say, shownWith } from '../api/handoff-queries.ts'
import type { HandoffRead } from '../api/types.ts'
import { useSend } from '../ui/use-send.ts'

export type FormProps = {
  readonly page: HandoffRead
  /** More words to a dispute that is there. */
  readonly answering: boolean
  readonly onClose: () => void
}

/** Sends what a form of the hand-off says, and closes it when the server has it. */
export const useSay = (
  { page: { id, lead }, onClose }: FormProps,
  to: `handoffs/${string}` | `disputes/${string}`,
  done: string,
) => useSend({ send: (body: object) => say(to, body), done, refresh: shownWith(id, lead), onDone: onClose })

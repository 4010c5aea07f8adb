import type { WorkbenchRead } from '../api/types.ts'
import { owedAs } from '../lead/words.ts'
import { dueWords, useNow } from '../ui/Times.tsx'
import { ClockTime } from '../ui/Times.tsx'

/** Why this one, and how many wait behind it: the order is by when they are due, and by nothing else. */
export function WhyNext({ bench: { why, due, later, lead } }: { readonly bench: WorkbenchRead }) {
  const now = useNow()
  const others = Math.max(0, due - (why ? 1 : 0))
  const rest = [others > 0 && `${others} more due`, later > 0 && `${later} later`].filter(Boolean).join(', ')
  if (!why) {
    const next = lead?.step.plan?.next
    return (
      <>
        Nothing is due on it now
        {next ? (
          <>
            ; its next step opens <ClockTime at={next.opens} />
          </>
        ) : null}
        .{rest && ` ${rest}.`}
      </>
    )
  }
  const { what, length } = dueWords(why, now)
  return (
    <>
      Next because {owedAs[why.kind]} is <strong>{`${what} ${length}`}</strong>
      {why.urgency === 'due' ? ', before your others' : '; what is late comes first'}.{rest && ` ${rest}.`}
    </>
  )
}

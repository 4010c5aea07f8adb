import { automatic } from './automatic.ts'
import { bounced } from './bounced.ts'
import { complained } from './complained.ts'
import { withoutQuotes } from './quotes.ts'
import { returnDay } from './return-day.ts'
import type { Seen } from './seen.ts'
import type { Verdict } from './verdict.ts'

/**
 * What a mail is, by what such mails are made of: reports by their parts, returned mails by who sends them and what they say, automatic
 * answers by their headers and their words. Only what is none of these counts as somebody's own words.
 */
export function classify(seen: Seen): Verdict {
  const text = withoutQuotes(seen.words)
  const complaint = complained(seen)
  if (complaint !== undefined) return { class: 'complaint', reason: complaint, text }
  const bounce = bounced(seen)
  if (bounce) return { class: 'bounce', ...bounce, text }
  const auto = automatic(seen, text)
  if (auto === undefined)
    return { class: 'human_reply', reason: 'nothing says that a machine wrote it', text }
  const returns = returnDay(seen, text)
  return { class: 'auto_reply', ...(returns !== undefined && { returns }), reason: auto, text }
}

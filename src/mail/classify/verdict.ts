export type MailClass = 'bounce' | 'complaint' | 'auto_reply' | 'human_reply'

/** What a mail is, and by what that was seen. */
export type Verdict = {
  readonly class: MailClass
  /** Of a bounce: whether another try is useless. */
  readonly hard?: boolean
  /** Of an auto-reply: the day on which somebody is back, `YYYY-MM-DD`. */
  readonly returns?: string
  readonly reason: string
  /** What its sender wrote, without what they quote. */
  readonly text: string
}

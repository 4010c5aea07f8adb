import type { MailOutcome } from './mailer.ts'

type Failed = Extract<MailOutcome, { failed: string }>
type Failure = Failed['failed']

/** Which of our names a mail server's "no" has. Its words are left behind: they may name the person. */
export function failureOf(error: unknown): Failed {
  const { code, command, responseCode, response } = detailsOf(error)
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  if (responseCode === undefined) return { failed: withoutReply(code, command), detail: code }
  const detail = enhanced === undefined ? String(responseCode) : `${responseCode} ${enhanced}`
  return { failed: replied({ code, command, responseCode, enhanced }), detail }
}

type Thrown = { code?: unknown; command?: unknown; responseCode?: unknown; response?: unknown }

function detailsOf(error: unknown) {
  const thrown: Thrown = typeof error === 'object' && error !== null ? error : {}
  const { code, command, responseCode, response } = thrown
  return {
    code: typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,30}$/.test(code) ? code : 'unknown',
    command: typeof command === 'string' ? command : '',
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
    response: typeof response === 'string' ? response : '',
  }
}

/** No answer from the server: nearly always the network, which heals. */
function withoutReply(code: string, command: string): Failure {
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') return 'login_expired'
  if (code === 'ECONFIG') return 'not_configured'
  return code === 'EENVELOPE' && command === 'API' ? 'address_refused' : 'try_later'
}

type Reply = {
  readonly code: string
  readonly command: string
  readonly responseCode: number
  readonly enhanced: string | undefined
}

const LOGIN_REFUSED: ReadonlySet<number> = new Set([530, 534, 535, 538])
const FULL: ReadonlySet<number> = new Set([452, 552])
/** Full disks, too many recipients and mails too long are no full mailbox, though they share its number. */
const OTHERWISE_FULL = /^[45]\.(3\.\d+|5\.3)$/

function replied({ code, command, responseCode, enhanced }: Reply): Failure {
  const permanent = responseCode >= 500
  if (LOGIN_REFUSED.has(responseCode) || (code === 'EAUTH' && permanent)) return 'login_expired'
  const about = command === 'RCPT TO' || command === 'DATA'
  if (
    about &&
    (enhanced?.endsWith('.2.2') || (FULL.has(responseCode) && !OTHERWISE_FULL.test(enhanced ?? '')))
  )
    return 'mailbox_full'
  if (!permanent) return 'try_later'
  // A refused sender is ours to mend; a refused recipient, or a mail refused for them, is an address that won't do.
  if (command === 'MAIL FROM') return 'not_configured'
  return about ? 'address_refused' : 'try_later'
}

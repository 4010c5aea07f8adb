import { isPutOff } from '#domain/lead/mail-state.ts'
import type { Stream } from './ledger.ts'

/** Nobody's mail at night wakes anybody, gets lost, or leaves after it was taken back. */
export function wronglyPutOff(now: string, { folded, events }: Stream): readonly string[] {
  const { kind, stream: id, state } = folded
  if (kind !== 'lead' || state.status === 'none') return []
  const lying = state.mails.filter(isPutOff).filter(({ held, notBefore }) => !held && notBefore <= now)
  const released = new Set<string>()
  const back = new Set<string>()
  const wrong = lying.map(({ id: mail }) => `A mail of lead ${id} was left lying: ${mail}`)
  const putOff = new Set(
    events.flatMap((event) => (event.type === 'MailQueued' && event.data.notBefore ? [event.data.mail] : [])),
  )
  for (const event of events) {
    if (event.type === 'MailReleased') released.add(event.data.mail)
    if (event.type === 'MailTakenBack') back.add(event.data.mail)
    if (event.type !== 'MailSent') continue
    const { mail } = event.data
    if (putOff.has(mail) && !released.has(mail)) wrong.push(`A mail of lead ${id} left at night: ${mail}`)
    if (back.has(mail)) wrong.push(`A mail of lead ${id} left after it was taken back: ${mail}`)
  }
  return wrong
}

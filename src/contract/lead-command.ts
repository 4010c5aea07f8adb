import type { z } from 'zod'
import type { LeadCommand } from '#domain/lead/lead.ts'
import type { Told } from '#domain/lead/resolution.ts'
import { parseInstant } from '#domain/time/instant.ts'
import type {
  leadRequests,
  LeadRequestName,
  MailRequest,
  ResolveRequest,
  TouchRequest,
} from './lead-requests.ts'

/** Who asks, when, and what only the server knows: where mail to this prospect goes (empty where no address is known). */
export type Asker = { readonly by: string; readonly at: string; readonly to: string }
export type LeadRequests = { [Name in LeadRequestName]: z.infer<(typeof leadRequests)[Name]> }
type Asks = {
  [Name in LeadRequestName]: { readonly name: Name; readonly request: LeadRequests[Name] }
}[LeadRequestName]

/**
 * A request as the domain hears it. The request's id is the id of what it makes (a touch, a mail, a note) and of the command, so
 * that sending it twice makes one.
 */
export function leadCommandFrom({ name, request }: Asks, { by, at, to }: Asker): LeadCommand {
  const asked = { id: request.id, by, at }
  switch (name) {
    case 'accept':
      return { ...asked, type: 'AcceptLead' }
    case 'read':
      return { ...asked, type: 'ReadLead' }
    case 'touch':
      return { ...asked, ...touchOf(request), type: 'LogTouch' }
    case 'mail':
      return { ...asked, ...mailOf(request), to, type: 'WriteMail' }
    case 'note':
      return { ...asked, type: 'AddNote', note: request.id, text: request.text }
    case 'assign':
      return {
        ...asked,
        type: 'AssignLead',
        to: request.to,
        reason: request.reason,
        takeOver: request.takeOver,
      }
    case 'take-over':
      return { ...asked, type: 'TakeOver', reason: request.reason }
    case 'resolve':
      return { ...asked, ...resolutionOf(request, to), type: 'ResolveLead' }
  }
}

const touchOf = ({ id, happenedAt, ...touch }: z.infer<typeof TouchRequest>) => ({
  ...touch,
  touch: id,
  happenedAt: happenedAt === undefined ? undefined : parseInstant(happenedAt),
})

const mailOf = ({ id, subject, text, earlyBecause, takeOver }: z.infer<typeof MailRequest>) => ({
  mail: id,
  subject,
  text,
  earlyBecause,
  takeOver,
})

/** Where a mail tells them and nothing else is said, that mail is how they were told. Without either, nobody told them. */
function resolutionOf(
  { id, outcome, told, reason, mail, takeOver }: z.infer<typeof ResolveRequest>,
  to: string,
) {
  const how: Told =
    told ?? (mail || outcome !== 'junk' ? { how: 'mail', mail: id } : { how: 'not told', because: 'junk' })
  return { outcome, told: how, reason, takeOver, mail: mail && { mail: id, to, ...mail } }
}

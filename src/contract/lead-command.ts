import type { z } from 'zod'
import type { LeadCommand } from '#domain/lead/lead.ts'
import type { Told } from '#domain/lead/resolution.ts'
import { parseInstant } from '#domain/time/instant.ts'
import { touchFrom } from '#domain/cadence/result-codes.ts'
import { handoffFrom, reportOf } from './handoff-command.ts'
import { neglectCommandFrom, type NeglectAsks } from './neglect-command.ts'
import type {
  CallbackRequest,
  leadRequests,
  LeadRequestName,
  MailRequest,
  ResolveRequest,
  ResultRequest,
  TouchRequest,
  WishesRequest,
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
    case 'send-now':
      return { ...asked, type: 'ReleaseMail', mail: request.mail }
    case 'take-back':
      return { ...asked, type: 'TakeBackMail', mail: request.mail }
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
    case 'result':
      return { ...asked, ...resultOf(request), type: 'LogTouch' }
    case 'callback':
      return { ...asked, ...callbackOf(request), type: 'AgreeCallback' }
    case 'skip':
      return { ...asked, type: 'SkipStep', reason: request.reason, takeOver: request.takeOver }
    case 'resume':
      return { ...asked, type: 'ResumeCadence', reason: request.reason, takeOver: request.takeOver }
    case 'readiness':
      return { ...asked, type: 'TellReadiness', stage: request.stage, said: request.said }
    case 'wishes':
      return { ...asked, ...wishesOf(request), type: 'TellWishes' }
    case 'report':
      return { ...asked, ...reportOf(request), type: 'SaveReport' }
    case 'handoff':
      return { ...handoffFrom(request), ...asked, type: 'OfferHandoff' }
    case 'explain':
    case 'settle':
    case 'ask':
    case 'reopen':
      return neglectCommandFrom({ name, request } as NeglectAsks, asked)
  }
}

const touchOf = ({ id, happenedAt, ...touch }: z.infer<typeof TouchRequest>) => ({
  ...touch,
  touch: id,
  happenedAt: happenedAt === undefined ? undefined : parseInstant(happenedAt),
})

const mailOf = ({ id, ...mail }: z.infer<typeof MailRequest>) => ({ ...mail, mail: id })

/** One word for what came of a step is the touch that it stands for, kept with that word. */
const resultOf = ({ channel, code, ...touch }: z.infer<typeof ResultRequest>) => ({
  ...touchOf({ ...touch, ...touchFrom(code, channel), direction: 'out' }),
  code,
})

const callbackOf = ({ id, when, note, takeOver }: z.infer<typeof CallbackRequest>) => ({
  ...{ callback: id, note, takeOver },
  when: parseInstant(when) ?? when,
})

const wishesOf = ({ id: _id, ...wishes }: z.infer<typeof WishesRequest>) => wishes

/** Where a mail tells them and nothing else is said, that mail is how they were told. Without either, nobody told them. */
function resolutionOf(
  { id, outcome, told, reason, amount, because, returns, mail, takeOver }: z.infer<typeof ResolveRequest>,
  to: string,
) {
  const how: Told =
    told ?? (mail || outcome !== 'junk' ? { how: 'mail', mail: id } : { how: 'not told', because: 'junk' })
  return {
    ...{ outcome, told: how, reason, amount, because, returns, takeOver },
    mail: mail && { mail: id, to, ...mail },
  }
}

import type { z } from 'zod'
import type { HandoffCommand } from '#domain/handoff/commands.ts'
import { parseInstant } from '#domain/time/instant.ts'
import type {
  DisputeRequestName,
  disputeRequests,
  HandoffRequest,
  HandoffRequestName,
  handoffRequests,
  ReportRequest,
} from './handoff-requests.ts'

type Asker = { readonly by: string; readonly at: string }
type OnHandoff = {
  [Name in HandoffRequestName]: {
    readonly name: Name
    readonly request: z.infer<(typeof handoffRequests)[Name]>
  }
}[HandoffRequestName]
type OnDispute = {
  [Name in DisputeRequestName]: {
    readonly name: Name
    readonly request: z.infer<(typeof disputeRequests)[Name]>
  }
}[DisputeRequestName]
export type HandoffAsks = OnHandoff | OnDispute

/** What is asked of a hand-off, or of a dispute, as the domain hears it; `of` is its id. */
export function handoffCommandFrom(
  { name, request }: HandoffAsks,
  { by, at, of }: Asker & { readonly of: string },
): HandoffCommand {
  const asked = { by, at, id: request.id }
  switch (name) {
    case 'receipt':
      return { ...asked, type: 'ReceiveHandoff', handoff: of, receipt: request.receipt, member: by }
    case 'accept':
      return { ...asked, type: 'AcceptHandoff', handoff: of }
    case 'reject':
      return { ...request, ...asked, type: 'RejectHandoff', handoff: of }
    case 'pass':
      return { ...request, ...asked, type: 'PassHandoff', handoff: of, because: 'by a colleague' }
    case 'leave':
      return { ...asked, type: 'LeaveRejection', handoff: of }
    case 'dispute':
      return {
        ...{ ...asked, type: 'DisputeHandoff', handoff: of },
        ...{ dispute: request.id, grounds: request.grounds },
      }
    case 'rate':
      return { ...request, ...asked, type: 'RateHandoff', handoff: of }
    case 'answer':
      return { ...asked, type: 'AnswerDispute', dispute: of, words: request.words }
    case 'rule':
      return { ...request, ...asked, type: 'RuleOnDispute', dispute: of }
  }
}

/** The page of a report: what is fact, and what is somebody's words. */
export function reportOf({ criteria, after, takeOver, ...page }: z.infer<typeof ReportRequest>) {
  const { expects, appointment, id: _id, ...words } = page
  return {
    ...{ after, takeOver },
    facts: {
      criteria: criteria.map(({ criterion, verdict, as, saidAt, touch }) => ({
        ...{ criterion, verdict },
        ...(as && { as }),
        ...(saidAt !== undefined && { saidAt: parseInstant(saidAt) ?? saidAt }),
        ...(touch && { touch }),
      })),
      ...(expects && { expects }),
      ...(appointment !== undefined && { appointment: parseInstant(appointment) ?? appointment }),
    },
    words: {
      ...words,
      answers: criteria.map(({ criterion, answer, saidBy }) => ({
        criterion,
        ...(answer && { answer }),
        ...(saidBy && { saidBy }),
      })),
    },
  }
}

/** The request's id is the hand-off's, so that asked twice there is one. */
export const handoffFrom = (request: z.infer<typeof HandoffRequest>) => ({ ...request, handoff: request.id })

import type { z } from 'zod'
import type { NeglectCommand } from '#domain/neglect/commands.ts'
import type { ReopenLead } from '#domain/lead/reopen.ts'
import type { neglectRequests, NeglectRequestName } from './neglect-requests.ts'

export type NeglectAsks = {
  [Name in NeglectRequestName]: {
    readonly name: Name
    readonly request: z.infer<(typeof neglectRequests)[Name]>
  }
}[NeglectRequestName]
type Asked = { readonly id: string; readonly by: string; readonly at: string }

/** What is asked about how a lead was treated, as the domain hears it; the request's id is that of the question it asks. */
export function neglectCommandFrom(
  { name, request }: NeglectAsks,
  asked: Asked,
): NeglectCommand | ReopenLead {
  switch (name) {
    case 'ask':
      return {
        ...asked,
        type: 'AskAboutLead',
        question: request.id,
        member: request.member,
        words: request.words,
      }
    case 'explain':
      return { ...asked, type: 'ExplainNeglect', question: request.question, words: request.words }
    case 'settle':
      return {
        ...asked,
        type: 'SettleNeglect',
        question: request.question,
        how: request.how,
        words: request.words,
      }
    case 'reopen':
      return { ...asked, type: 'ReopenLead', reason: request.reason }
  }
}

import type { LeadRequestName } from '#contract/lead-requests.ts'
import { act, leadShownIn } from '../api/act.ts'
import { Refused } from '../api/refused.ts'
import type { LeadRequests } from '../api/types.ts'
import { useSend } from '../ui/use-send.ts'

type Acting<Name extends LeadRequestName> = {
  readonly lead: string
  readonly name: Name
  readonly draft: { readonly discard: () => void; readonly renew: () => void }
  readonly done: string
  readonly onDone: () => void
}

/**
 * Doing something with a lead from a form. The draft's id goes with every try, so a retry after a lost answer is harmless. If the
 * server knows the id with other words, the first try did arrive: the person is told, and the changed words get an id of their own.
 */
export function useAct<Name extends LeadRequestName>({ lead, name, draft, done, onDone }: Acting<Name>) {
  return useSend({
    send: async (body: LeadRequests[Name]) => {
      try {
        return await act(lead, name, body)
      } catch (error) {
        if (!(error instanceof Refused) || error.problem.code !== 'command_reused') throw error
        draft.renew()
        throw new Refused({ ...error.problem, ...arrivedBefore })
      }
    },
    done,
    refresh: leadShownIn(lead),
    onDone: () => {
      draft.discard()
      onDone()
    },
  })
}

const arrivedBefore = {
  title: 'Your first try did arrive, with the words it had then.',
  next: 'Look at the timeline before you send it again.',
}

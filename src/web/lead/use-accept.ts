import { useRef } from 'react'
import { act, leadShownIn } from '../api/act.ts'
import { newId } from '../api/ids.ts'
import type { LeadCard } from '../api/types.ts'
import { toast } from '../ui/toasts.ts'
import { useSend } from '../ui/use-send.ts'
import { who } from './words.ts'

/** Accepting, from wherever a card is shown: one id per lead, kept until it is done. */
export function useAccept() {
  const ids = useRef(new Map<string, string>())
  return useSend({
    send: async (card: LeadCard) => {
      const id = ids.current.get(card.id) ?? newId()
      ids.current.set(card.id, id)
      await act(card.id, 'accept', { id })
      return card
    },
    onDone: (card) => {
      ids.current.delete(card.id)
      toast(`You accepted ${who(card)}.`)
    },
    refresh: [['lead'], ...leadShownIn('').slice(1)],
    alone: true,
  })
}

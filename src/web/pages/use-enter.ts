import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useSend } from '../ui/use-send.ts'

/** Whatever lets somebody in: afterwards nothing that was known before is true, and they go where they wanted to. */
export function useEnter<In>(enter: (input: In) => Promise<unknown>, to = '/') {
  const queries = useQueryClient()
  const router = useRouter()
  return useSend({
    send: enter,
    refresh: [],
    onDone: () => {
      // What this page still shows is asked anew only where it is shown again.
      queries.removeQueries({ type: 'inactive' })
      queries.removeQueries({ queryKey: ['me'] })
      void queries.invalidateQueries({ refetchType: 'none' })
      router.history.push(to)
    },
  })
}

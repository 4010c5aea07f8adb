import { useMutation, useQueryClient } from '@tanstack/react-query'
import { refresh } from '../api/refresh.ts'
import { problemOf } from '../api/refused.ts'
import { toast, toastProblem } from './toasts.ts'

type Sending<In, Out> = {
  readonly send: (input: In) => Promise<Out>
  /** What the person reads when it is done. */
  readonly done?: string
  readonly refresh: readonly (readonly unknown[])[]
  readonly onDone?: (answer: Out) => void
  /** Where no form shows the problem. */
  readonly alone?: boolean
}

/** One way to ask for a change: afterwards what it touched is asked again, and a refusal is in `problem`. */
export function useSend<In = void, Out = unknown>({
  send,
  done,
  refresh: touched,
  onDone,
  alone,
}: Sending<In, Out>) {
  const queries = useQueryClient()
  const mutation = useMutation({
    mutationFn: send,
    onSuccess: (answer) => {
      if (done) toast(done)
      onDone?.(answer)
    },
    onError: (error) => {
      if (alone) toastProblem(problemOf(error))
    },
    // Not waited for: where the line is broken, the person should hear of it now and not after several tries.
    onSettled: () => {
      for (const queryKey of touched) refresh(queries, queryKey)
    },
  })
  return {
    send: mutation.mutate,
    busy: mutation.isPending,
    problem: mutation.error ? problemOf(mutation.error) : null,
    clear: mutation.reset,
  }
}

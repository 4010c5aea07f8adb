import { useState } from 'react'
import { confirm, putBack, release } from '../api/held.ts'
import { newId } from '../api/ids.ts'
import type { HeldCard, HeldDecided } from '../api/types.ts'
import { toastProblem } from '../ui/toasts.ts'
import { useSend } from '../ui/use-send.ts'
import { taughtBy, usually, type Teach } from './teach.ts'
import { usePace } from './use-pace.ts'
import { people, whoWrote } from './words.ts'

type Way = 'release' | 'confirm'
/** What was decided, and for whom it was done once the server has answered. */
type Deed = {
  readonly id: string
  readonly said: string
  readonly done: Promise<readonly string[]>
}
type Asking = {
  readonly id: string
  readonly way: Way
  readonly submissions: readonly string[]
  readonly tookMs: number | undefined
  readonly teach: Teach
  readonly answered: (done: readonly string[]) => void
}

const touched = [['held'], ['queue'], ['leads'], ['board']] as const
const nobody: ReadonlySet<string> = new Set()
const none: ReadonlyMap<string, string> = new Map()
const added = (set: ReadonlySet<string>, ids: readonly string[]) => new Set([...set, ...ids])
const removed = (set: ReadonlySet<string>, ids: readonly string[]) =>
  new Set([...set].filter((id) => !ids.includes(id)))

/** As it stood when it was decided on: what comes back later, by whomever, is another, and is shown. */
const standing = ({ state, review, decided }: HeldCard): string => `${state} ${review?.target} ${decided?.at}`

/** What a person does with those that are held back: gone at once for the eye, and back where the server refuses. */
export function useReview(cards: readonly HeldCard[]) {
  const [gone, setGone] = useState(none)
  const [chosen, setChosen] = useState(nobody)
  const [deeds, setDeeds] = useState<readonly Deed[]>([])
  const pace = usePace()
  const comeBack = (ids: readonly string[]) =>
    setGone((before) => new Map([...before].filter(([id]) => !ids.includes(id))))
  const hide = (those: readonly HeldCard[]) =>
    setGone(
      (before) => new Map([...before, ...those.map((card) => [card.submission, standing(card)] as const)]),
    )
  const forget = (id: string) => setDeeds((before) => before.filter((deed) => deed.id !== id))

  const deciding = useSend({
    send: async ({ id, way, submissions, tookMs, teach, answered }: Asking) => {
      let done: readonly string[] = []
      try {
        const body = { id, submissions, ...(tookMs !== undefined && { tookMs }) }
        done = doneOf(
          await (way === 'release' ? release({ ...body, teach: taughtBy(teach) }) : confirm(body)),
        )
      } finally {
        comeBack(submissions.filter((each) => !done.includes(each)))
        if (done.length === 0) forget(id)
        answered(done)
      }
    },
    refresh: touched,
    alone: true,
  })
  const undoing = useSend({
    send: async ({ done }: Deed) => {
      const submissions = await done
      if (submissions.length > 0) comeBack(doneOf(await putBack({ id: newId(), submissions })))
    },
    refresh: touched,
    alone: true,
  })
  const returning = useSend({
    send: async (card: HeldCard) => {
      const { submission } = card
      hide([card])
      let done: readonly string[] = []
      try {
        done = doneOf(await putBack({ id: newId(), submissions: [submission] }))
      } finally {
        if (done.length === 0) comeBack([submission])
      }
    },
    refresh: touched,
    alone: true,
  })

  const decide = (way: Way, about: readonly HeldCard[], teach: Teach = usually) => {
    const may = about.filter(({ can }) => can[way].allowed)
    if (may.length === 0) return
    const submissions = may.map(({ submission }) => submission)
    const { promise: done, resolve: answered } = Promise.withResolvers<readonly string[]>()
    const id = newId()
    hide(may)
    setChosen((before) => removed(before, submissions))
    setDeeds((before) => [...before, { id, said: saidOf(way, may), done }])
    deciding.send({ id, way, submissions, tookMs: pace.decide(may.length), teach, answered })
  }
  const last = deeds.at(-1)
  return {
    shown: cards.filter((card) => gone.get(card.submission) !== standing(card)),
    chosen,
    choose: (ids: readonly string[]) => setChosen(new Set(ids)),
    toggle: (id: string) =>
      setChosen((before) => (before.has(id) ? removed(before, [id]) : added(before, [id]))),
    decide,
    last: last?.said,
    undo: () => {
      if (last === undefined) return
      forget(last.id)
      undoing.send(last)
    },
    /** Of one that was decided on before. */
    putBack: (card: HeldCard) => returning.send(card),
    pace,
  }
}
export type Review = ReturnType<typeof useReview>

/** Those for whom it was done; of the others the person hears why. */
function doneOf({ items }: HeldDecided): readonly string[] {
  const why = items.find(({ outcome }) => outcome === 'refused')?.refusal
  if (why) toastProblem({ type: 'about:blank', status: 409, ...why })
  return items.filter(({ outcome }) => outcome !== 'refused').map(({ submission }) => submission)
}

function saidOf(way: Way, about: readonly HeldCard[]): string {
  const [first, ...others] = about
  const whom = first && others.length === 0 ? whoWrote(first) : people(about.length)
  return way === 'release' ? `Released: ${whom}.` : `Confirmed as junk: ${whom}.`
}

import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { ShieldCheck, Trash2, Undo2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { heldList } from '../api/held.ts'
import type { HeldCard } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { KeyHints, type KeyHint } from '../ui/KeyHints.tsx'
import { Empty } from '../ui/States.tsx'
import styles from './Held.module.css'
import { HeldFilters } from './HeldFilters.tsx'
import { inSeconds } from './pace.ts'
import { ReviewRow } from './ReviewRow.tsx'
import { usually, type Teach } from './teach.ts'
import { useReviewKeys } from './use-review-keys.ts'
import { useReview, type Review } from './use-review.ts'
import { filtersOf, type HeldSearch } from './views.ts'
import { people } from './words.ts'

/** Those that wait for a look, or that were decided on: one key each. */
export function ReviewList({ search }: { readonly search: HeldSearch }) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    heldList(filtersOf(search)),
  )
  const cards = data.pages.flatMap(({ items }) => items)
  const review = useReview(cards)
  const { list, current, go } = useCurrent(review)
  const [teaches, setTeaches] = useState<Readonly<Record<string, Teach>>>({})
  const teachOf = ({ submission }: HeldCard) => teaches[submission] ?? usually
  /** The chosen ones together, else the one before the eyes. */
  const several = review.shown.filter(({ submission }) => review.chosen.has(submission))
  const at = (id: string | undefined) => review.shown.find(({ submission }) => submission === id) ?? current
  const decide = (way: 'release' | 'confirm', card: HeldCard | undefined) => {
    if (card === undefined) return
    go(after(review.shown, card.submission))
    review.decide(way, [card], teachOf(card))
  }
  const decideSeveral = (way: 'release' | 'confirm') => {
    go(review.shown.find(({ submission }) => !review.chosen.has(submission))?.submission)
    review.decide(way, several)
  }
  useReviewKeys(list, {
    onRelease: (id) => (several.length > 0 ? decideSeveral('release') : decide('release', at(id))),
    onJunk: (id) => (several.length > 0 ? decideSeveral('confirm') : decide('confirm', at(id))),
    onChoose: (id) => {
      const card = at(id)
      if (card?.state === 'held') review.toggle(card.submission)
    },
    onUndo: review.undo,
  })
  return (
    <>
      <HeldFilters search={search} cards={cards} />
      <ReviewBar review={review} several={several.length} onSeveral={decideSeveral} />
      {review.shown.length === 0 ? (
        <Nothing search={search} />
      ) : (
        <ol ref={list} className={styles.list} aria-label="Held back">
          {review.shown.map((card) => (
            <ReviewRow
              key={card.submission}
              card={card}
              current={card === current}
              chosen={review.chosen.has(card.submission)}
              teach={teachOf(card)}
              onTeach={(teach) => setTeaches({ ...teaches, [card.submission]: teach })}
              onCurrent={() => go(card.submission, false)}
              onChoose={() => review.toggle(card.submission)}
              onRelease={() => decide('release', card)}
              onJunk={() => decide('confirm', card)}
              onPutBack={() => review.putBack(card)}
            />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <div>
          <Button busy={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
      <KeyHints hints={keys} />
    </>
  )
}

const keys: readonly KeyHint[] = [
  [['↑', '↓'], 'move'],
  [['r'], 'release'],
  [['j'], 'junk'],
  [['x'], 'choose'],
  [['u'], 'undo'],
]

const after = (shown: readonly HeldCard[], id: string): string | undefined => {
  const at = shown.findIndex(({ submission }) => submission === id)
  return (shown[at + 1] ?? shown[at - 1])?.submission
}

/** Which one is before the eyes; the keyboard follows it when a decision took the one before away. */
function useCurrent({ shown, chosen, pace }: Review) {
  const list = useRef<HTMLOListElement>(null)
  const [wanted, setWanted] = useState<string>()
  const follow = useRef(false)
  const current = shown.find(({ submission }) => submission === wanted) ?? shown[0]
  useEffect(() => {
    if (!follow.current) return
    follow.current = false
    list.current?.querySelector<HTMLElement>(`[data-held="${current?.submission}"]`)?.focus()
  })
  const go = (id: string | undefined, moves = true) => {
    if (id !== wanted && chosen.size === 0) pace.turn()
    follow.current = moves
    setWanted(id)
  }
  return { list, current, go }
}

type BarProps = {
  readonly review: Review
  readonly several: number
  readonly onSeveral: (way: 'release' | 'confirm') => void
}

function ReviewBar({ review: { shown, last, undo, choose, pace }, several, onSeveral }: BarProps) {
  const waiting = shown.filter(({ state }) => state === 'held')
  return (
    <div className={styles.bar}>
      <output className={styles.said}>{last}</output>
      {last !== undefined && (
        <Button small look="quiet" icon={Undo2} shortcut="u" onPress={undo}>
          Undo
        </Button>
      )}
      {pace.found.medianMs !== undefined && (
        <span className={styles.pace}>
          {inSeconds(pace.found.medianMs)} for each of {pace.found.count} (median)
        </span>
      )}
      {several > 0 ? (
        <>
          <strong>{several} chosen</strong>
          <Button small icon={ShieldCheck} onPress={() => onSeveral('release')}>
            Release them
          </Button>
          <Button small icon={Trash2} onPress={() => onSeveral('confirm')}>
            Junk, all of them
          </Button>
          <Button small look="quiet" onPress={() => choose([])}>
            Choose none
          </Button>
        </>
      ) : (
        waiting.length > 1 && (
          <Button
            small
            look="quiet"
            onPress={() => choose(waiting.map(({ submission }) => submission))}
          >{`Choose all ${people(waiting.length)}`}</Button>
        )
      )}
    </div>
  )
}

function Nothing({ search: { view, form, signal } }: { readonly search: HeldSearch }) {
  const only = form !== undefined || signal !== undefined
  if (view === 'released') return <Empty title="Nobody was released." />
  if (view === 'junk') return <Empty title="Nothing is confirmed as junk." />
  return (
    <Empty title={only ? 'Nothing like that is held back.' : 'Nothing is held back.'} icon={ShieldCheck}>
      What screening takes for junk waits here for a look, and nothing is thrown away unseen.
    </Empty>
  )
}

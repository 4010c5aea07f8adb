import { FileInput } from 'lucide-react'
import type { BenchRead } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { ClockTime } from '../ui/Times.tsx'
import type { Keeper } from './keeper.ts'
import { merge } from './merge.ts'
import { isSame, wordsOf, type Words } from './words.ts'
import styles from './Workbench.module.css'

type Props = { readonly others: BenchRead['others']; readonly words: Words; readonly keeper: Keeper }

/** A colleague's words that never became a revision are not lost: they can be taken in. */
export function Begun({ others, words, keeper }: Props) {
  const news = others.filter(
    ({ words: theirs, base }) => !isSame(merge(wordsOf(base), words, theirs).words, words),
  )
  return news.map(({ member, savedAt, words: theirs, base }) => (
    <p key={member.id} className={styles.notice}>
      <span>
        {member.name || 'A colleague'} was writing on this report, last <ClockTime at={savedAt} />, and has
        not finished.
      </span>
      <Button small icon={FileInput} about={member.name} onPress={() => keeper.takeIn(theirs, base)}>
        Take it in
      </Button>
    </p>
  ))
}

import { useState } from 'react'
import { ProblemBox } from '../ui/States.tsx'
import { EditorPane } from './EditorPane.tsx'
import styles from './Playbook.module.css'
import { Sides, type Side } from './Sides.tsx'
import { Sentences } from './Sentences.tsx'
import { useReadings } from './use-text.ts'

/** A text that can't be changed: a version, or the one in force while nobody has begun a draft. */
export function ReadOnly({ text }: { readonly text: string }) {
  const { read, problem, again } = useReadings(text)
  const [side, setSide] = useState<Side>('sentences')
  const [jump, setJump] = useState<{ line: number; times: number }>()
  const goTo = (line: number) => {
    setSide('text')
    setJump((before) => ({ line, times: (before?.times ?? 0) + 1 }))
  }
  return (
    <>
      <Sides side={side} onChoose={setSide} text="Text" />
      <div className={styles.desk} data-side={side}>
        <div className={styles.sentences}>
          {problem && <ProblemBox problem={problem} onRetry={again} />}
          {read && <Sentences read={read} findings={[]} onGoTo={goTo} />}
        </div>
        <EditorPane text={text} readOnly jump={jump} />
      </div>
    </>
  )
}

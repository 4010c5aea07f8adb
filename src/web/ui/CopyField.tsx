import { Check, Copy } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import styles from './CopyField.module.css'

const THANKS_MS = 2_000
const ROWS_MAX = 10

/** Something to take elsewhere. Without a secure page the clipboard is closed to us, so the text is marked instead. */
export function CopyField({ label, text }: { readonly label: string; readonly text: string }) {
  const [copied, setCopied] = useState(false)
  const shown = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      setTimeout(() => setCopied(false), THANKS_MS)
    } catch {
      shown.current?.select()
    }
  }
  return (
    <div className={styles.box}>
      <span className={styles.label} id={id}>
        {label}
      </span>
      <textarea
        ref={shown}
        className={styles.text}
        aria-labelledby={id}
        data-one-line={!text.includes('\n') || undefined}
        readOnly
        rows={Math.min(text.split('\n').length, ROWS_MAX)}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button small icon={copied ? Check : Copy} onPress={() => void copy()} about={`: ${label}`}>
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  )
}

import { Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { ProblemDocument } from '#contract/problem-document.ts'
import { Button, type Look } from './Button.tsx'
import styles from './Form.module.css'
import { ProblemBox } from './States.tsx'

type FormProps = {
  readonly children: ReactNode
  readonly submit: string
  readonly look?: Look
  readonly busy: boolean
  readonly problem: ProblemDocument | null
  /** Fields that show their own problem. */
  readonly fields?: readonly string[]
  readonly onSubmit: () => void
  readonly onCancel?: () => void
}

/** One form, one problem box, one place for its buttons. Nothing typed is lost when the server says no. */
export function Form(props: FormProps) {
  const { children, submit, look = 'main', busy, problem, fields = [], onSubmit, onCancel } = props
  const besideFields = problem?.errors?.length && problem.errors.every(({ field }) => fields.includes(field))
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onSubmit()
      }}
    >
      {children}
      {problem && !besideFields && <ProblemBox problem={problem} shownFields={fields} />}
      <div className={styles.foot}>
        {onCancel && (
          <Button look="quiet" onPress={onCancel}>
            Close
          </Button>
        )}
        <Button look={look} submits busy={busy}>
          {busy ? 'One moment …' : submit}
        </Button>
      </div>
    </form>
  )
}

export const FieldRow = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.row}>{children}</div>
)

type DialogProps = {
  readonly title: string
  readonly onClose: () => void
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A form or a text above the page; on a phone it is the page. */
export function Dialog({ title, onClose, wide, children }: DialogProps) {
  const onPhone = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false })
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={wide ? 'xl' : 'lg'}
      fullScreen={onPhone}
      overlayProps={{ backgroundOpacity: 0.35 }}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      {children}
    </Modal>
  )
}

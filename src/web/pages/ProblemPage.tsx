import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { problemOf } from '../api/refused.ts'
import { Page } from '../ui/Page.tsx'
import { ProblemBox } from '../ui/States.tsx'

/** Where a page cannot be shown at all. */
export function ProblemPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  return (
    <Page title="This did not work">
      <ProblemBox
        problem={problemOf(error)}
        onRetry={() => {
          queries.reset()
          reset()
          void router.invalidate()
        }}
      />
    </Page>
  )
}

/** Outside the frame for members it brings its own landmark. */
export const LoneProblemPage = (props: ErrorComponentProps) => (
  <main>
    <ProblemPage {...props} />
  </main>
)

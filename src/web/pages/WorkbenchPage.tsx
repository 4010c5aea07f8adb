import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ProblemDocument } from '#contract/problem-document.ts'
import { me } from '../api/queries.ts'
import { problemOf } from '../api/refused.ts'
import { bench, first, nextOnBench } from '../api/workbench-queries.ts'
import { Page } from '../ui/Page.tsx'
import { Empty, Loading } from '../ui/States.tsx'
import { ClockTime } from '../ui/Times.tsx'
import { toast, toastProblem } from '../ui/toasts.ts'
import { Bench } from '../workbench/Bench.tsx'

/** The door of the workbench: it leads to whoever is next, or says when somebody will be. */
export function WorkbenchPage() {
  // Whoever was next a while ago isn't led to again.
  const { data, isFetchedAfterMount: fresh } = useQuery(first())
  const queries = useQueryClient()
  const navigate = useNavigate()
  const lead = fresh ? data?.lead?.detail.lead.id : undefined
  useEffect(() => {
    if (lead === undefined || !data) return
    queries.setQueryData(bench(lead).queryKey, data)
    void navigate({ to: '/workbench/$leadId', params: { leadId: lead }, replace: true })
  }, [lead, data, queries, navigate])
  if (!data || !fresh || lead !== undefined) return <Loading />
  const { later, opens } = data
  return (
    <Page
      title="Workbench"
      lead="One lead after the other to qualify: what is known, what to ask, and the report."
    >
      <Empty title="Nobody waits for you to qualify them.">
        {opens === null ? (
          'Who comes next appears here by itself.'
        ) : (
          <>
            {later === 1 ? 'One opens' : `The first of ${later} opens`} <ClockTime at={opens} />, and appears
            here by itself.
          </>
        )}
      </Empty>
    </Page>
  )
}

/** A lead on the workbench; one key leads to the next, another back. */
export function BenchPage() {
  const { leadId } = useParams({ from: '/inside/workbench/$leadId' })
  const { data: who } = useSuspenseQuery(me())
  const { data } = useSuspenseQuery(bench(leadId))
  const queries = useQueryClient()
  const navigate = useNavigate()
  const trail = useRef<readonly string[]>([])
  const brought = useRef<string>(undefined)
  const going = useRef(false)
  const open = (lead: string) => void navigate({ to: '/workbench/$leadId', params: { leadId: lead } })
  const forth = async () => {
    if (going.current) return
    going.current = true
    try {
      const next = await nextOnBench(leadId)
      const lead = next.lead?.detail.lead.id
      if (lead === undefined) {
        void queries.invalidateQueries({ queryKey: first().queryKey })
        if (next.due === 0) void navigate({ to: '/workbench' })
        else toast('Nobody else is due just now.')
        return
      }
      queries.setQueryData(bench(lead).queryKey, next)
      trail.current = [...trail.current, leadId]
      brought.current = lead
      open(lead)
    } catch (error) {
      toastProblem(problemOf(error))
    } finally {
      going.current = false
    }
  }
  const back = () => {
    const before = trail.current.at(-1)
    trail.current = trail.current.slice(0, -1)
    if (before !== undefined) open(before)
  }
  /** Whoever was brought here and finds that a colleague was faster is brought on; whoever came by themselves may look. */
  const taken = (problem: ProblemDocument) => {
    if (brought.current !== leadId) return
    brought.current = undefined
    toast(problem.title)
    void forth()
  }
  if (!data.lead) return <Loading />
  return (
    <Bench
      key={leadId}
      bench={data}
      lead={data.lead}
      me={who}
      onMove={(by) => (by === 1 ? void forth() : back())}
      onTaken={taken}
    />
  )
}

import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { source } from '../api/desk-queries.ts'
import { forms } from '../api/desk-queries.ts'
import { RefusedPanel } from '../form/RefusedPanel.tsx'
import { CostsPanel } from '../source/CostsPanel.tsx'
import { MapPanel } from '../source/MapPanel.tsx'
import { ReportedPanel } from '../source/ReportedPanel.tsx'
import { Page } from '../ui/Page.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'

/** A form as a source: how its answers are read, what it costs, and whether all it sent has come. */
export function SourcePage() {
  const { formId } = useParams({ from: '/inside/forms/$formId/source' })
  const { data } = useSuspenseQuery(forms())
  const { data: about } = useSuspenseQuery(source(formId))
  const form = data.items.find(({ id }) => id === formId)
  if (!form) return <NotFoundPage />
  return (
    <Page
      title={`${form.name} as a source`}
      lead={
        <Link to="/forms/$formId" params={{ formId }}>
          Back to the form
        </Link>
      }
    >
      <RefusedPanel form={formId} />
      <MapPanel key={formId} form={formId} source={about} />
      <CostsPanel form={formId} source={about} />
      <ReportedPanel form={formId} source={about} />
    </Page>
  )
}

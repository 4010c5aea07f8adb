import { Page } from '../ui/Page.tsx'

export const LeadPage = () => <Page title="Lead">{null}</Page>

import { Page } from '../ui/Page.tsx'

export const LeadsPage = () => <Page title="Leads">{null}</Page>

import { Page } from '../ui/Page.tsx'

export const SetupPage = () => <Page title="Setup">{null}</Page>

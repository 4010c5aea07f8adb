import { Page } from '../ui/Page.tsx'

export const FormsPage = () => <Page title="Forms">{null}</Page>

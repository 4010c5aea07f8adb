import { Page } from '../ui/Page.tsx'

export const JoinPage = () => <Page title="Join">{null}</Page>

import { Page } from '../ui/Page.tsx'

export const OutboxPage = () => <Page title="Outbox">{null}</Page>

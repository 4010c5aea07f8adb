import { Page } from '../ui/Page.tsx'

export const BoardPage = () => <Page title="Board">{null}</Page>

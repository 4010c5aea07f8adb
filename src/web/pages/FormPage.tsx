import { Page } from '../ui/Page.tsx'

export const FormPage = () => <Page title="Form">{null}</Page>

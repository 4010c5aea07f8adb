import { Page } from '../ui/Page.tsx'

export const SignInPage = () => <Page title="SignIn">{null}</Page>

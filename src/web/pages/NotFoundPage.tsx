import { Link } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { Page } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'

export const NotFoundPage = () => (
  <Page title="Nothing here">
    <Empty title="There is nothing at this address." icon={Compass}>
      It may have been mistyped. <Link to="/">Go to my queue</Link>
    </Empty>
  </Page>
)

/** Outside the frame for members it brings its own landmark. */
export const LoneNotFoundPage = () => (
  <main>
    <NotFoundPage />
  </main>
)

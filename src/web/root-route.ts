import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { LoneNotFoundPage } from './pages/NotFoundPage.tsx'

type Context = { readonly queries: QueryClient }

export const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: LoneNotFoundPage,
})

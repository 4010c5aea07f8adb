import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { me } from './api/queries.ts'
import { Refused } from './api/refused.ts'
import { LoneNotFoundPage } from './pages/NotFoundPage.tsx'
import { LoneProblemPage } from './pages/ProblemPage.tsx'
import { Shell } from './shell/Shell.tsx'
import { keepDraftsOf } from './ui/use-draft.ts'

type Context = { readonly queries: QueryClient }

export const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: LoneNotFoundPage,
})

/** Everything behind it is for members; who isn't one is led to the sign-in page, and back afterwards. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  errorComponent: LoneProblemPage,
  beforeLoad: async ({ context, location }) => {
    try {
      const who = await context.queries.fetchQuery({ ...me(), staleTime: Infinity })
      keepDraftsOf(who.member.id)
      return { me: who }
    } catch (error) {
      if (error instanceof Refused && error.problem.code === 'not_signed_in')
        throw redirect({ to: '/sign-in', search: { to: location.href } })
      throw error
    }
  },
})

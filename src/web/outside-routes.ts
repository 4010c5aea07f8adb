import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { invitation, setupState } from './api/queries.ts'
import { LoneProblemPage } from './pages/ProblemPage.tsx'
import { root } from './root-route.ts'
import { setupSearch, signInSearch } from './search.ts'

// For those who aren't signed in.

export const signInRoute = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  loader: ({ context }) => context.queries.ensureQueryData(setupState()),
  component: lazyRouteComponent(() => import('./pages/SignInPage.tsx'), 'SignInPage'),
  errorComponent: LoneProblemPage,
})
export const setupRoute = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: setupSearch,
  loader: ({ context }) => context.queries.ensureQueryData(setupState()),
  component: lazyRouteComponent(() => import('./pages/SetupPage.tsx'), 'SetupPage'),
  errorComponent: LoneProblemPage,
})
export const joinRoute = createRoute({
  getParentRoute: () => root,
  path: '/join/$token',
  loader: ({ context, params }) => context.queries.ensureQueryData(invitation(params.token)),
  component: lazyRouteComponent(() => import('./pages/JoinPage.tsx'), 'JoinPage'),
  errorComponent: LoneProblemPage,
})

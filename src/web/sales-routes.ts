import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { inside } from './inside.tsx'
import { plain } from './plain-route.ts'
import { precedentsSearch } from './search.ts'

// From qualifying to what sales makes of it.

export const handoffRoute = createRoute({
  getParentRoute: () => inside,
  path: '/handoffs/$handoffId',
  loader: async ({ context, params }) =>
    context.queries.ensureQueryData((await import('./api/handoff-queries.ts')).handoff(params.handoffId)),
  component: lazyRouteComponent(() => import('./pages/HandoffPage.tsx'), 'HandoffPage'),
})
/** Where reports were written before there was a workbench. */
export const reportRoute = createRoute({
  getParentRoute: () => inside,
  path: '/leads/$leadId/report',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/workbench/$leadId', params, replace: true })
  },
})
export const workbenchRoute = plain('/workbench', () => import('./pages/WorkbenchPage.tsx'), 'WorkbenchPage')
export const benchRoute = createRoute({
  getParentRoute: () => inside,
  path: '/workbench/$leadId',
  loader: async ({ context, params }) =>
    context.queries.ensureQueryData((await import('./api/workbench-queries.ts')).bench(params.leadId)),
  component: lazyRouteComponent(() => import('./pages/WorkbenchPage.tsx'), 'BenchPage'),
})
export const precedentsRoute = createRoute({
  getParentRoute: () => inside,
  path: '/precedents',
  validateSearch: precedentsSearch,
  component: lazyRouteComponent(() => import('./pages/PrecedentsPage.tsx'), 'PrecedentsPage'),
})
export const appointmentsRoute = plain(
  '/appointments',
  () => import('./pages/AppointmentsPage.tsx'),
  'AppointmentsPage',
)

import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { inside } from './inside.tsx'
import { plain } from './plain-route.ts'

// Where leads are qualified, and where what was agreed with them stands.

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
export const appointmentsRoute = plain(
  '/appointments',
  () => import('./pages/AppointmentsPage.tsx'),
  'AppointmentsPage',
)

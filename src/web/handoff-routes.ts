import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from './inside.tsx'
import { plain } from './plain-route.ts'
import { precedentsSearch, responseSearch } from './search.ts'

// What was passed to whom, how it was ruled on, and what sales thinks of it.

export const handoffRoute = createRoute({
  getParentRoute: () => inside,
  path: '/handoffs/$handoffId',
  loader: async ({ context, params }) =>
    context.queries.ensureQueryData((await import('./api/handoff-queries.ts')).handoff(params.handoffId)),
  component: lazyRouteComponent(() => import('./pages/HandoffPage.tsx'), 'HandoffPage'),
})
export const handoffsRoute = plain('/handoffs', () => import('./pages/HandoffsPage.tsx'), 'HandoffsPage')
export const precedentsRoute = createRoute({
  getParentRoute: () => inside,
  path: '/precedents',
  validateSearch: precedentsSearch,
  component: lazyRouteComponent(() => import('./pages/PrecedentsPage.tsx'), 'PrecedentsPage'),
})
export const handoffReportRoute = createRoute({
  getParentRoute: () => inside,
  path: '/reports/handoff',
  validateSearch: responseSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { handoffReport } = await import('./api/handoff-report-query.ts')
    return context.queries.ensureQueryData(handoffReport(deps))
  },
  component: lazyRouteComponent(() => import('./pages/HandoffReportPage.tsx'), 'HandoffReportPage'),
})

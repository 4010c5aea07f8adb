import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { keys, lead, leads, segments, members, board, queue, teams } from './api/queries.ts'
import { inside } from './inside.tsx'
import { NotFoundPage } from './pages/NotFoundPage.tsx'
import { ProblemPage } from './pages/ProblemPage.tsx'
import { handoffReportRoute, handoffRoute, handoffsRoute, precedentsRoute } from './handoff-routes.ts'
import { joinRoute, setupRoute, signInRoute } from './outside-routes.ts'
import { plain } from './plain-route.ts'
import { QueuePage } from './pages/QueuePage.tsx'
import { root } from './root-route.ts'
import { appointmentsRoute, benchRoute, reportRoute, workbenchRoute } from './sales-routes.ts'
import {
  peopleSearch,
  playbookSearch,
  leadSearch,
  mailboxesSearch,
  leadsSearch,
  responseSearch,
  formSearch,
  formsSearch,
  heldSearch,
  outboxSearch,
} from './search.ts'
import { Loading } from './ui/States.tsx'

/** What only pages ask that are loaded when somebody opens them. */
const desk = () => import('./api/desk-queries.ts')
const privacy = () => import('./api/privacy-queries.ts')

const queueRoute = createRoute({
  getParentRoute: () => inside,
  path: '/',
  loader: ({ context }) => context.queries.ensureQueryData(queue()),
  component: QueuePage,
})
const dayRoute = createRoute({
  getParentRoute: () => inside,
  path: '/day',
  loader: ({ context }) => context.queries.ensureQueryData(queue()),
  component: lazyRouteComponent(() => import('./pages/DayPage.tsx'), 'DayPage'),
})
const morningRoute = plain('/morning', () => import('./pages/MorningPage.tsx'), 'MorningPage')
const settingsRoute = plain('/settings', () => import('./pages/SettingsPage.tsx'), 'SettingsPage')
const leadsRoute = createRoute({
  getParentRoute: () => inside,
  path: '/leads',
  validateSearch: leadsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    Promise.all([
      context.queries.ensureInfiniteQueryData(leads(deps)),
      context.queries.prefetchQuery(teams()),
      context.queries.prefetchQuery(segments()),
    ]),
  component: lazyRouteComponent(() => import('./pages/LeadsPage.tsx'), 'LeadsPage'),
})
const leadRoute = createRoute({
  getParentRoute: () => inside,
  path: '/leads/$leadId',
  validateSearch: leadSearch,
  loader: ({ context, params }) =>
    Promise.all([
      context.queries.ensureQueryData(lead(params.leadId)),
      context.queries.prefetchQuery(members()),
    ]),
  component: lazyRouteComponent(() => import('./pages/LeadPage.tsx'), 'LeadPage'),
})
const addInquiryRoute = plain('/add-inquiry', () => import('./pages/AddInquiryPage.tsx'), 'AddInquiryPage')
const boardRoute = createRoute({
  getParentRoute: () => inside,
  path: '/board',
  loader: ({ context }) => context.queries.ensureQueryData(board()),
  component: lazyRouteComponent(() => import('./pages/BoardPage.tsx'), 'BoardPage'),
})
const responseRoute = createRoute({
  getParentRoute: () => inside,
  path: '/reports/response',
  validateSearch: responseSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { responseReport } = await desk()
    return Promise.all([
      context.queries.ensureQueryData(responseReport(deps)),
      context.queries.prefetchQuery(teams()),
      context.queries.prefetchQuery(segments()),
    ])
  },
  component: lazyRouteComponent(() => import('./pages/ResponsePage.tsx'), 'ResponsePage'),
})
const persistenceRoute = createRoute({
  getParentRoute: () => inside,
  path: '/reports/persistence',
  validateSearch: responseSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { persistenceReport } = await privacy()
    return context.queries.ensureQueryData(persistenceReport(deps))
  },
  component: lazyRouteComponent(() => import('./pages/PersistencePage.tsx'), 'PersistencePage'),
})
const privacyRoute = createRoute({
  getParentRoute: () => inside,
  path: '/privacy',
  loader: async ({ context }) => {
    const { retention } = await privacy()
    return context.queries.ensureQueryData(retention())
  },
  component: lazyRouteComponent(() => import('./pages/PrivacyPage.tsx'), 'PrivacyPage'),
})
const formsRoute = createRoute({
  getParentRoute: () => inside,
  path: '/forms',
  validateSearch: formsSearch,
  loader: async ({ context }) => context.queries.ensureQueryData((await desk()).forms()),
  component: lazyRouteComponent(() => import('./pages/FormsPage.tsx'), 'FormsPage'),
})
const sourceRoute = createRoute({
  getParentRoute: () => inside,
  path: '/forms/$formId/source',
  loader: async ({ context, params }) => {
    const { forms, source } = await desk()
    return Promise.all([
      context.queries.ensureQueryData(forms()),
      context.queries.ensureQueryData(source(params.formId)),
    ])
  },
  component: lazyRouteComponent(() => import('./pages/SourcePage.tsx'), 'SourcePage'),
})
const formRoute = createRoute({
  getParentRoute: () => inside,
  path: '/forms/$formId',
  validateSearch: formSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, params, deps }) => {
    const { forms, rawSubmission, submissions } = await desk()
    return Promise.all([
      context.queries.ensureQueryData(forms()),
      context.queries.ensureQueryData(submissions(params.formId)),
      ...(deps.raw === undefined ? [] : [context.queries.ensureQueryData(rawSubmission(deps.raw))]),
    ])
  },
  component: lazyRouteComponent(() => import('./pages/FormPage.tsx'), 'FormPage'),
})
const mailboxesRoute = createRoute({
  getParentRoute: () => inside,
  path: '/mailboxes',
  validateSearch: mailboxesSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { mailboxes, setAside } = await desk()
    return Promise.all([
      context.queries.ensureQueryData(mailboxes()),
      ...(deps.aside === undefined ? [] : [context.queries.ensureQueryData(setAside(deps.aside))]),
    ])
  },
  component: lazyRouteComponent(() => import('./pages/MailboxesPage.tsx'), 'MailboxesPage'),
})
const telephoneRoute = plain('/telephone', () => import('./pages/TelephonePage.tsx'), 'TelephonePage')
const heldRoute = createRoute({
  getParentRoute: () => inside,
  path: '/held',
  validateSearch: heldSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => (await import('./pages/HeldPage.tsx')).heldFor(context.queries, deps),
  component: lazyRouteComponent(() => import('./pages/HeldPage.tsx'), 'HeldPage'),
})
const outboxRoute = createRoute({
  getParentRoute: () => inside,
  path: '/outbox',
  validateSearch: outboxSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => context.queries.ensureInfiniteQueryData((await desk()).outbox(deps)),
  component: lazyRouteComponent(() => import('./pages/OutboxPage.tsx'), 'OutboxPage'),
})
const importsRoute = createRoute({
  getParentRoute: () => inside,
  path: '/imports',
  loader: async ({ context }) => context.queries.ensureQueryData((await desk()).imports()),
  component: lazyRouteComponent(() => import('./pages/ImportsPage.tsx'), 'ImportsPage'),
})
const importRoute = createRoute({
  getParentRoute: () => inside,
  path: '/imports/$importId',
  loader: async ({ context, params }) =>
    context.queries.ensureQueryData((await desk()).importJob(params.importId)),
  component: lazyRouteComponent(() => import('./pages/ImportPage.tsx'), 'ImportPage'),
})
const peopleRoute = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  validateSearch: peopleSearch,
  loader: ({ context }) =>
    Promise.all([
      context.queries.ensureQueryData(members()),
      context.queries.ensureQueryData(teams()),
      // Keys are the admins' affair; for everybody else their panel is not there.
      ...(context.me.member.roles.includes('admin') ? [context.queries.ensureQueryData(keys())] : []),
    ]),
  component: lazyRouteComponent(() => import('./pages/PeoplePage.tsx'), 'PeoplePage'),
})
const managementRoute = plain('/management', () => import('./pages/ManagementPage.tsx'), 'ManagementPage')
const numbersRoute = plain('/me/numbers', () => import('./pages/NumbersPage.tsx'), 'NumbersPage')
const costRoute = plain('/reports/cost', () => import('./pages/CostPage.tsx'), 'CostPage')
const turnsRoute = plain('/turns', () => import('./pages/TurnsPage.tsx'), 'TurnsPage')
const playbookRoute = createRoute({
  getParentRoute: () => inside,
  path: '/playbook',
  validateSearch: playbookSearch,
  loader: async ({ context }) => context.queries.ensureQueryData((await import('./api/playbook.ts')).shelf()),
  component: lazyRouteComponent(() => import('./pages/PlaybookPage.tsx'), 'PlaybookPage'),
})
const tree = root.addChildren([
  inside.addChildren([
    queueRoute,
    dayRoute,
    leadsRoute,
    leadRoute,
    ...[addInquiryRoute, morningRoute, settingsRoute],
    ...[handoffRoute, handoffsRoute, reportRoute, precedentsRoute, appointmentsRoute],
    ...[workbenchRoute, benchRoute],
    boardRoute,
    responseRoute,
    persistenceRoute,
    handoffReportRoute,
    privacyRoute,
    formsRoute,
    formRoute,
    sourceRoute,
    mailboxesRoute,
    telephoneRoute,
    ...[heldRoute, outboxRoute, importsRoute, importRoute],
    peopleRoute,
    turnsRoute,
    ...[managementRoute, numbersRoute, costRoute],
    playbookRoute,
  ]),
  signInRoute,
  setupRoute,
  joinRoute,
])

export const createAppRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 150,
    scrollRestoration: true,
    defaultPendingComponent: Loading,
    defaultErrorComponent: ProblemPage,
    defaultNotFoundComponent: NotFoundPage,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}

import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueries } from './api/create-queries.ts'
import { createAppRouter } from './router.tsx'
import './ui/mantine.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import { cssVariables, theme } from './ui/theme.ts'
import { Toasts } from './ui/Toasts.tsx'

const queries = createQueries(() => void router.invalidate())
const router = createAppRouter(queries)
const place = document.querySelector('#app')

if (place)
  createRoot(place).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
          <Toasts />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )

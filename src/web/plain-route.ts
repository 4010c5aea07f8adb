import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { inside } from './inside.tsx'

/** A page that asks by itself for what it shows. */
export const plain = <const Path extends string, const Name extends string>(
  path: Path,
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
) => createRoute({ getParentRoute: () => inside, path, component: lazyRouteComponent(load, name) })

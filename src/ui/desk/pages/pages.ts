import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { Role, Staff } from '../../../domain/contract.ts'
import type { IconName } from '../parts/Icon.tsx'
import { type PageName, pageNames } from '../place.ts'
import type { PageProps } from './PageFrame.tsx'

interface Page {
  icon: IconName
  /** Who finds it in the navigation; the server decides all the same what a person may read and do. */
  roles: readonly Role[]
}

interface LazyPage extends Page {
  /** Its own chunk, fetched when somebody goes there. */
  Content: LazyExoticComponent<ComponentType<PageProps>>
}

/** The inbox, which is always loaded: whoever is signed in may go there. */
const inbox: Page = { icon: 'inbox', roles: ['agent', 'editor', 'reviewer', 'supervisor', 'administrator'] }

/** The pages beyond the inbox. */
export const lazyPages: Record<Exclude<PageName, 'desk'>, LazyPage> = {
  roster: {
    icon: 'clock',
    roles: ['agent', 'supervisor', 'administrator'],
    Content: lazy(() => import('../roster/RosterPage.tsx').then(({ RosterPage }) => ({ default: RosterPage }))),
  },
  lines: {
    icon: 'phone',
    roles: ['supervisor', 'administrator'],
    Content: lazy(() => import('../lines/LinesPage.tsx').then(({ LinesPage }) => ({ default: LinesPage }))),
  },
  calendar: {
    icon: 'calendar',
    roles: ['administrator'],
    Content: lazy(() => import('../calendar/CalendarPage.tsx').then(({ CalendarPage }) => ({ default: CalendarPage }))),
  },
  notices: {
    icon: 'send',
    roles: ['administrator'],
    Content: lazy(() => import('../notices/NoticesPage.tsx').then(({ NoticesPage }) => ({ default: NoticesPage }))),
  },
  misses: {
    icon: 'missed',
    roles: ['supervisor', 'administrator'],
    Content: lazy(() => import('../misses/MissesPage.tsx').then(({ MissesPage }) => ({ default: MissesPage }))),
  },
  staff: {
    icon: 'people',
    roles: ['administrator'],
    Content: lazy(() => import('../staff/StaffPage.tsx').then(({ StaffPage }) => ({ default: StaffPage }))),
  },
}

/** The icon of a page in the navigation. */
export const iconOf = (name: PageName): IconName => pageOf(name).icon

/** Whether a page is for this person. */
export const isPageFor = (name: PageName, { roles }: Staff): boolean =>
  pageOf(name).roles.some((role) => roles.includes(role))

/** The pages that a person finds in the navigation, in its order. */
export const listPagesFor = (staff: Staff): PageName[] => pageNames.filter((name) => isPageFor(name, staff))

const pageOf = (name: PageName): Page => (name === 'desk' ? inbox : lazyPages[name])

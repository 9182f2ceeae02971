import { useEffect, useRef } from 'react'
import type { Staff } from '../../../domain/contract.ts'
import { iconOf, listPagesFor } from '../pages/pages.ts'
import { Icon } from '../parts/Icon.tsx'
import { PlaceLink } from '../parts/PlaceLink.tsx'
import type { Place } from '../place.ts'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Navigation.module.css'
import type { Menu } from './useMenu.ts'

/** The id of the navigation, for the button that opens it. */
const navigationId = 'navigation'

/** The ways to the pages that are for this person: a rail where there is room, else behind a button. */
export function Navigation({ staff, place, menu }: { staff: Staff; place: Place; menu: Menu }) {
  const { texts } = useTexts()
  const names = listPagesFor(staff)
  const rail = useRef<HTMLElement>(null)
  useEffect(() => {
    if (menu.isOpen) rail.current?.querySelector<HTMLElement>('a')?.focus()
  }, [menu.isOpen])
  if (names.length < 2) return null
  return (
    <nav
      ref={rail}
      id={navigationId}
      className={styles.rail}
      aria-label={texts.places.label}
      data-open={menu.isOpen || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.isOpen) return
        event.stopPropagation()
        menu.close()
      }}
    >
      <ul>
        {names.map((name) => (
          <li key={name}>
            <PlaceLink
              place={{ page: name, view: 'waiting' }}
              className={styles.link}
              aria-current={place.page === name ? 'page' : undefined}
              onGo={menu.leave}
            >
              <Icon name={iconOf(name)} size={20} />
              <span>{texts.places.names[name]}</span>
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Opens and closes the navigation on narrow screens. */
export function MenuButton({ staff, menu }: { staff: Staff; menu: Menu }) {
  const { texts } = useTexts()
  if (listPagesFor(staff).length < 2) return null
  return (
    <button
      type="button"
      ref={menu.button}
      className={styles.button}
      aria-expanded={menu.isOpen}
      aria-controls={navigationId}
      onClick={menu.toggle}
    >
      <Icon name="menu" size={20} />
      <span className="hidden-text">{texts.places.menu}</span>
    </button>
  )
}

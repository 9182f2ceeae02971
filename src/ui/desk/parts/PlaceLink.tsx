import type { AnchorHTMLAttributes, ReactNode } from 'react'
import { go, hrefOf, type Place } from '../place.ts'

/** A real link to a place of the desk; a plain click goes there without loading the page anew. */
export function PlaceLink({
  place,
  onGo,
  children,
  ...rest
}: Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> & {
  place: Place
  onGo?: () => void
  children: ReactNode
}) {
  return (
    <a
      {...rest}
      href={hrefOf(place)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return
        event.preventDefault()
        go(place)
        onGo?.()
      }}
    >
      {children}
    </a>
  )
}

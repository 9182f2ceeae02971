import { type RefObject, useMemo, useRef, useState } from 'react'

/** The menu of pages on narrow screens. */
export interface Menu {
  isOpen: boolean
  button: RefObject<HTMLButtonElement | null>
  toggle: () => void
  /** Closes it and gives the focus back to its button. */
  close: () => void
  /** Closes it because the person has gone elsewhere, where the focus goes by itself. */
  leave: () => void
}

/** Keeps whether the menu is open. */
export function useMenu(): Menu {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return useMemo(
    () => ({
      isOpen,
      button,
      toggle: () => setOpen(!isOpen),
      close: () => {
        setOpen(false)
        button.current?.focus()
      },
      leave: () => setOpen(false),
    }),
    [isOpen],
  )
}

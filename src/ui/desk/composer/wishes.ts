import { useEffect } from 'react'

/** What keys and the palette may ask of the composer of the open handoff. */
export type Wish = 'reply' | 'note' | 'canned' | 'entry' | 'draft'

const listeners = new Set<(wish: Wish) => void>()

/** Asks the composer for something. */
export function askComposer(wish: Wish): void {
  for (const tell of listeners) tell(wish)
}

/** Listens to what is asked of the composer. */
export function useWishes(onWish: (wish: Wish) => void): void {
  useEffect(() => {
    listeners.add(onWish)
    return () => void listeners.delete(onWish)
  }, [onWish])
}

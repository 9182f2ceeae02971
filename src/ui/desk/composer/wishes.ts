import { useEffect } from 'react'

/** What keys and the palette may ask of the composer of the open handoff. */
export type Wish = 'reply' | 'note' | 'canned' | 'entry' | 'draft'

const listeners = new Set<(wish: Wish) => void>()

/** Asks the composer for something. */
export function askComposer(wish: Wish): void {
  for (const tell of listeners) tell(wish)
}

const takers = new Set<(text: string) => void>()

/** Gives words that were not sent back to the reply field. @returns whether it is there. */
export function putBack(text: string): boolean {
  for (const take of takers) take(text)
  return takers.size > 0
}

/** Takes words that come back. */
export function useReturned(take: (text: string) => void): void {
  useEffect(() => {
    takers.add(take)
    return () => void takers.delete(take)
  })
}

/** Listens to what is asked of the composer. */
export function useWishes(onWish: (wish: Wish) => void): void {
  useEffect(() => {
    listeners.add(onWish)
    return () => void listeners.delete(onWish)
  }, [onWish])
}

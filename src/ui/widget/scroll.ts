/* Where the reader stands in the log. In the widget the log scrolls, or at a low height the whole chat; on the chat page
the window does, under a head and over a composer that stick. */

/** Between a line and what covers the log above it. */
const gap = 12

function scrollerOf(log: HTMLElement): Element {
  for (let element: HTMLElement | null = log; element; element = element.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(element).overflowY)) return element
  }
  return document.scrollingElement ?? document.documentElement
}

/** How much of the log is still hidden below, in pixels. */
export function spaceBelow(log: HTMLElement): number {
  const end = log.getBoundingClientRect().top + log.scrollHeight - log.scrollTop
  const composer = log.parentElement?.querySelector('.lx-composer')?.getBoundingClientRect().top ?? innerHeight
  return end - Math.min(innerHeight, composer)
}

/** The height at which the visible part of the log begins. */
function visibleTop(log: HTMLElement, scroller: Element): number {
  if (scroller !== document.scrollingElement) return scroller.getBoundingClientRect().top
  const head = log.parentElement?.querySelector<HTMLElement>('.lx-head')
  if (!head) return 0
  const { position, top } = getComputedStyle(head)
  return position === 'sticky' ? head.offsetHeight + Number.parseFloat(top) : 0
}

/**
 * Brings a line to the top of the visible part, or as near as the end of the log allows.
 * @returns where that is, and how much of the log is hidden below then.
 */
export function scrollToLine(log: HTMLElement, line: HTMLElement): { top: number; below: number } {
  const scroller = scrollerOf(log)
  const below = spaceBelow(log)
  const toLine = line.getBoundingClientRect().top - visibleTop(log, scroller) - gap
  const way = Math.min(toLine, Math.max(below, 0))
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const top = scroller.scrollTop + way
  scroller.scrollTo({ top, behavior: isCalm ? 'auto' : 'smooth' })
  return { top, below: below - way }
}

/** Tells every scrolling, where it led, and whether it went up. @returns a function that ends it. */
export function watchScroll(log: HTMLElement, onScroll: (top: number, isUp: boolean) => void): () => void {
  // The event of an inner element does not leave the shadow root, and that of the window does not enter it.
  const root = log.getRootNode()
  let before = scrollerOf(log).scrollTop
  const listener = () => {
    const now = scrollerOf(log).scrollTop
    onScroll(now, now < before)
    before = now
  }
  root.addEventListener('scroll', listener, { passive: true, capture: true })
  return () => root.removeEventListener('scroll', listener, { capture: true })
}

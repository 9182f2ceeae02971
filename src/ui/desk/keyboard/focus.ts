/** Moves the focus to the head of the open conversation once it is there; the reply field takes it after a claim. */
export function focusThread(): void {
  focusWhenThere('thread-title')
}

/** Moves the focus to the reply field, if there is one. */
export function focusReply(): void {
  focusWhenThere('reply')
}

/** Moves the focus back to the open row, or to the list; on another page to its title. */
export function focusList(): void {
  const row = document.querySelector<HTMLElement>('[data-rows] a[aria-current]') ?? rowLinks()[0]
  if (row) row.focus()
  else document.getElementById(document.getElementById('list') ? 'list' : 'page-title')?.focus()
}

/** Moves between the rows; from elsewhere it starts at the open row. */
export function focusNeighbour(step: 1 | -1): void {
  const rows = rowLinks()
  const focused = rows.indexOf(document.activeElement as HTMLElement)
  const open = rows.findIndex((row) => row.hasAttribute('aria-current'))
  const from = focused >= 0 ? focused : open
  const next = rows[from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

const rowLinks = () => [...document.querySelectorAll<HTMLElement>('[data-rows] a')]

/** Moves the focus to what may still be loading; the wait ends when the person goes elsewhere, or after a while. */
export function focusWhenThere(id: string, { from = document.activeElement, triesLeft = 60 } = {}): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id)
    if (element) return element.focus({ preventScroll: true })
    const isWaiting = document.activeElement === from || document.activeElement === document.body
    if (triesLeft > 0 && isWaiting) setTimeout(() => focusWhenThere(id, { from, triesLeft: triesLeft - 1 }), 50)
  })
}

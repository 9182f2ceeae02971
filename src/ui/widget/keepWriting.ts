type Field = HTMLInputElement | HTMLTextAreaElement

const isField = (element: Element | null | undefined): element is Field =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type !== 'hidden')

const isChoice = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === 'radio'

/** The same for what the server drew and for what the script draws in its place. */
const nameOf = (element: Element) =>
  `${element.tagName} ${isField(element) ? element.name : element.textContent} ${isChoice(element) ? element.value : ''}`

/**
 * Keeps what somebody wrote, and where, over the moment in which the script takes the page over.
 * @returns the question that was being written, and what puts the rest back.
 */
export function keepWriting(main: HTMLElement): { draft: string; restore: () => void } {
  const written = [...main.querySelectorAll('input, textarea')]
    .filter(isField)
    .filter((field) => (isChoice(field) ? field.checked : field.value !== field.defaultValue))
    .map((field) => [nameOf(field), field.value] as const)
  const active = main.contains(document.activeElement) ? document.activeElement : null
  const focused = active && nameOf(active)
  const { selectionStart: start, selectionEnd: end } = isField(active)
    ? active
    : { selectionStart: null, selectionEnd: null }
  const restore = () => {
    for (const [name, value] of written) {
      const field = [...main.querySelectorAll('input, textarea')].filter(isField).find((one) => nameOf(one) === name)
      if (!field) continue
      field.value = value
      if (isChoice(field)) field.checked = true
    }
    if (!active) return
    const again = [...main.querySelectorAll<HTMLElement>(active.tagName)].find((one) => nameOf(one) === focused)
    again?.focus({ preventScroll: true })
    if (isField(again) && start !== null) again.setSelectionRange(start, end)
  }
  // What a link has written is not the citizen's own typing, but it is to stay as well.
  return { draft: main.querySelector<HTMLTextAreaElement>('textarea[name=text]')?.value ?? '', restore }
}

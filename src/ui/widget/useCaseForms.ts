import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ChatState } from './chatState.ts'
import type { ChatView } from './view.ts'

type CaseForms = ChatView['CaseForms']
let loaded: CaseForms

/** Without the forms the card still shows what matters, and leads to the case page, which has them. */
export async function loadCaseForms(): Promise<CaseForms> {
  loaded ??= (await import('./CaseForms.tsx').catch(() => undefined))?.CaseForms
  return loaded
}

/** The forms of a case, loaded when there is one. */
export function useCaseForms({ handoff }: ChatState): CaseForms {
  const [CaseForms, setForms] = useState<CaseForms>(() => loaded)
  useEffect(() => {
    if (handoff?.number) void loadCaseForms().then((forms) => setForms(() => forms))
  }, [handoff?.number])
  return CaseForms
}

/**
 * A form that was sent goes away with the focus in it: the focus then goes to what came in its place. Why it was refused
 * stands above the case, and is brought into sight.
 * @returns a function to be called when one is sent.
 */
export function useFocusAfterForm(log: RefObject<HTMLElement | null>, { handoff, problem }: ChatState): () => void {
  const isSent = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the case takes a form away, and only a problem refuses it
  useEffect(() => {
    const element = log.current
    const root = element?.getRootNode() as Document | ShadowRoot | undefined
    const isLost = !root?.activeElement || root.activeElement === document.body
    const find = (selector: string) => element?.querySelector<HTMLElement>(selector)
    if (isSent.current && isLost) (find('.lx-rated') ?? find('.lx-handoff'))?.focus()
    if (isSent.current && problem) find(':scope > [role=alert]')?.scrollIntoView({ block: 'center' })
    isSent.current = false
  }, [handoff, problem, log])
  return () => {
    isSent.current = true
  }
}

const prefix = 'lianxin.desk.draft.'

const nameOf = ({ staffId, handoffId, kind }: Draft) => `${prefix}${staffId}.${handoffId}${kind ? `.${kind}` : ''}`

interface Draft {
  staffId: string
  handoffId: string
  /** Notes and results are drafts of their own; so are the quotes that stand in a reply. */
  kind?: 'note' | 'quotes' | 'result' | undefined
}

/** What a person has written for a handoff and not sent; empty when there is nothing. */
export function readDraft(draft: Draft): string {
  try {
    return sessionStorage.getItem(nameOf(draft)) ?? ''
  } catch {
    return ''
  }
}

/** Keeps a draft in this tab, over reloads and an expired session; an empty one is removed. */
export function keepDraft({ text, ...draft }: Draft & { text: string }): void {
  try {
    if (text) sessionStorage.setItem(nameOf(draft), text)
    else sessionStorage.removeItem(nameOf(draft))
  } catch {
    // A browser that stores nothing still has the text in the field.
  }
}

/** Removes every draft of this tab, when its person signs out. */
export function forgetDrafts(): void {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(prefix)) sessionStorage.removeItem(name)
  } catch {
    // Nothing was stored, so nothing is left.
  }
}

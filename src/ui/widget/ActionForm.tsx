import type { ComponentChildren } from 'preact'
import type { ChatView, Fields } from './view.ts'

/**
 * A form that posts to the chat page without JavaScript and acts at once with it. `fields` are sent along with what the
 * visitor filled in.
 */
export function ActionForm({
  act,
  fields = {},
  class: className,
  children,
}: {
  act: ChatView['act']
  fields?: Fields
  class?: string
  children: ComponentChildren
}) {
  const submit = (event: Event) => {
    if (!act) return
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const filled = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    act({ ...fields, ...filled })
  }
  return (
    <form method="post" action="/" class={className} onSubmit={submit}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}

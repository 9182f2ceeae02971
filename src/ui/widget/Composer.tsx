import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { maxTextLength } from '../../domain/message.ts'
import { put } from '../shared/texts/put.ts'
import type { ChatView } from './view.ts'

/** Where the citizen writes. Enter sends, Shift+Enter breaks the line, and neither while an input method composes. */
export function Composer({
  view,
  draft = '',
  onDraft,
  children,
}: {
  view: ChatView
  draft?: string
  onDraft?: ((text: string) => void) | undefined
  /** What stands over it, in sight wherever the reader is. */
  children?: ComponentChildren
}) {
  const { t, act } = view
  const [text, setText] = useState(draft)
  const input = useRef<HTMLTextAreaElement>(null)
  const left = maxTextLength - text.length
  const change = (value: string) => {
    setText(value)
    onDraft?.(value)
  }
  const submit = (event: Event) => {
    if (!act) return
    event.preventDefault()
    if (text.trim() === '' || left < 0) return
    act({ text })
    change('')
    // The focus stays where the next question is written, also after a click on the button.
    input.current?.focus()
  }
  const key = (event: KeyboardEvent) => {
    const isComposing = event.isComposing || event.keyCode === 229
    if (event.key === 'Enter' && !event.shiftKey && !isComposing) submit(event)
  }
  return (
    <form method="post" action="/" class="lx-composer" onSubmit={submit}>
      {children}
      <label for="lx-input">{t.input}</label>
      <textarea
        ref={input}
        id="lx-input"
        name="text"
        rows={2}
        required={!act}
        placeholder={t.placeholder}
        aria-describedby="lx-hint"
        aria-invalid={left < 0}
        value={text}
        {...(act ? {} : { maxLength: maxTextLength })}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={key}
      />
      <p id="lx-hint" class={left < 0 ? 'lx-hint lx-bad' : 'lx-hint'}>
        {left < 0
          ? put(t.tooLong, { n: -left })
          : text.length >= maxTextLength * 0.8
            ? put(t.counter, { n: left })
            : t.privacy}
      </p>
      <button type="submit" class="lx-button lx-primary lx-send" aria-disabled={left < 0}>
        {t.send}
      </button>
    </form>
  )
}

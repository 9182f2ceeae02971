import { useCallback, useRef, useState } from 'react'
import { maxTextLength } from '../../../domain/message.ts'
import { plainText } from '../../shared/markdown.ts'
import type { EntryHit } from '../api/desk.ts'
import { keepDraft, readDraft } from './drafts.ts'

/** Two question marks ask for an entry; Chinese ones only where no word stands before them, as they may be meant. */
const asksForEntry = /(?:\?\?|(?<![\p{L}\p{N}])？？)$/u

/** What the reply field does; see `useReplyDraft`. */
export type ReplyDraft = ReturnType<typeof useReplyDraft>

/** The words that are being written for one handoff, with the search for entries that goes into them. */
export function useReplyDraft({
  staffId,
  handoffId,
  onSend,
}: {
  staffId: string
  handoffId: string
  onSend: (text: string) => void
}) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(() => readDraft({ staffId, handoffId }))
  const [isPicking, setPicking] = useState(false)
  const canSend = text.trim() !== '' && text.length <= maxTextLength
  const change = (next: string) => {
    setText(next)
    keepDraft({ staffId, handoffId, text: next })
  }
  const type = (target: HTMLTextAreaElement, { isComposing }: { isComposing: boolean }) => {
    change(target.value)
    const isLonger = target.value.length > text.length
    if (isLonger && !isComposing && asksForEntry.test(target.value.slice(0, target.selectionStart))) setPicking(true)
  }
  const send = () => {
    if (canSend) {
      onSend(text.trim())
      change('')
    }
    field.current?.focus()
  }
  const openPicker = () => setPicking(true)
  const closePicker = useCallback(() => {
    setPicking(false)
    requestAnimationFrame(() => field.current?.focus())
  }, [])
  const insert = ({ title, answer }: EntryHit) => {
    const caret = field.current?.selectionStart ?? text.length
    const before = text.slice(0, caret).replace(asksForEntry, '')
    const gap = before && !before.endsWith('\n') ? '\n' : ''
    change(`${before}${gap}${title}\n${plainText(answer)}${text.slice(caret)}`)
    closePicker()
  }
  return { field, text, canSend, isPicking, type, send, insert, openPicker, closePicker }
}

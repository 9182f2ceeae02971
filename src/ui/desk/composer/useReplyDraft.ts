import { useCallback, useRef, useState } from 'react'
import { type CannedReply, fillCanned, listGaps } from '../../../domain/cannedReply.ts'
import type { HandoffDetail } from '../../../domain/contract.ts'
import { maxTextLength } from '../../../domain/message.ts'
import { formatDateTime } from '../../shared/time.ts'
import type { EntryHit } from '../api/desk.ts'
import { writing } from '../api/writing.ts'
import { noteTyping } from '../attention/typing.ts'
import { useUseCanned } from '../data/canned.ts'
import { finish } from '../undo/undo.ts'
import { keepDraft, readDraft } from './drafts.ts'
import { blockOf, markOwnWords, type Quote, quoteOf } from './quotes.ts'

/** Two question marks ask for an entry; Chinese ones only where no word stands before them, as they may be meant. */
const asksForEntry = /(?:\?\?|(?<![\p{L}\p{N}])？？)$/u

/** A slash at the beginning of a line asks for a canned reply. */
const asksForCanned = /(?<=^|\n)\/$/

/** What is open over the reply field. */
export type OpenAid = 'entry' | 'canned' | 'draft'

/** What the reply field does; see `useReplyDraft`. */
export type ReplyDraft = ReturnType<typeof useReplyDraft>

/** The words that are being written for one handoff, with what helps to write them. */
export function useReplyDraft({
  staffId,
  handoff,
  replying,
  onSend,
}: {
  staffId: string
  handoff: HandoffDetail
  /** Who else writes to the citizen: the first sending asks, the second one sends. */
  replying: string
  onSend: (text: string) => void
}) {
  const of = { staffId, handoffId: handoff.id }
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(() => readDraft(of))
  const [quotes, setQuotes] = useState(() => readQuotes(of))
  const [aid, setAid] = useState<OpenAid>()
  const [failure, setFailure] = useState<unknown>()
  const [askedOf, setAskedOf] = useState('')
  const useReply = useUseCanned()
  const gaps = listGaps(text)
  const canSend = text.trim() !== '' && text.length <= maxTextLength && gaps.length === 0
  const change = (next: string, known = quotes) => {
    const marked = markOwnWords(next, known)
    setText(marked)
    keepDraft({ ...of, text: marked })
    return marked
  }
  const keepQuotes = (next: Quote[]) => {
    setQuotes(next)
    keepDraft({ ...of, kind: 'quotes', text: next.length > 0 ? JSON.stringify(next) : '' })
  }
  const type = (target: HTMLTextAreaElement, { isComposing }: { isComposing: boolean }) => {
    const { value, selectionStart: caret } = target
    noteTyping()
    // A line that was put right below the caret would send the caret to the end.
    if (change(value) !== value) requestAnimationFrame(() => target.setSelectionRange(caret, caret))
    if (value.length <= text.length || isComposing) return
    const before = value.slice(0, caret)
    if (asksForEntry.test(before)) setAid('entry')
    else if (asksForCanned.test(before)) setAid('canned')
  }
  const send = () => {
    if (canSend && replying !== '' && askedOf !== replying) setAskedOf(replying)
    else if (canSend) {
      onSend(text.trim())
      change('')
      keepQuotes([])
    } else if (text === '') void finish()
    field.current?.focus()
  }
  const close = useCallback(() => {
    setAid(undefined)
    requestAnimationFrame(() => field.current?.focus())
  }, [])
  const insert = (words: string, known = quotes) => {
    const caret = field.current?.selectionStart ?? text.length
    const before = text.slice(0, caret).replace(asksForEntry, '').replace(asksForCanned, '')
    const gap = before && !before.endsWith('\n') ? '\n' : ''
    change(`${before}${gap}${words}${text.slice(caret)}`, known)
    close()
  }
  const attempt = (work: () => Promise<void>) => {
    setFailure(undefined)
    work().catch((error: unknown) => {
      setFailure(error)
      close()
    })
  }
  const insertEntry = ({ id, locale }: EntryHit) =>
    attempt(async () => {
      const quote = quoteOf(await writing.entry(id, locale))
      keepQuotes([...quotes, quote])
      insert(blockOf(quote), [...quotes, quote])
    })
  const insertCanned = ({ id: cannedId }: CannedReply) =>
    attempt(async () => {
      const { text, values, locale } = await useReply.mutateAsync({ id: handoff.id, cannedId })
      const dueAt = values.dueAt && formatDateTime(values.dueAt, locale)
      insert(fillCanned(text, dueAt ? { ...values, dueAt } : values))
    })
  return {
    field,
    text,
    gaps,
    canSend,
    aid,
    failure,
    isAsking: replying !== '' && askedOf === replying && canSend,
    type,
    send,
    insert,
    insertEntry,
    insertCanned,
    open: setAid,
    close,
  }
}

function readQuotes(of: { staffId: string; handoffId: string }): Quote[] {
  try {
    return JSON.parse(readDraft({ ...of, kind: 'quotes' }) || '[]') as Quote[]
  } catch {
    return []
  }
}

import { useCallback } from 'react'
import type { HandoffRow } from '../../../domain/contract.ts'
import { useMarkRead } from '../data/attention.ts'
import { useTexts } from '../texts/catalogue.ts'
import { offerUndo } from '../undo/undo.ts'

/** Marks a handoff as read where it is unread, and the other way round; it can be undone. */
export function useMark(): (row: Pick<HandoffRow, 'id' | 'unread'>) => void {
  const { texts } = useTexts()
  const { mutate } = useMarkRead()
  return useCallback(
    ({ id, unread }) => {
      const isRead = unread > 0
      const { undo, markedRead, markedUnread } = texts.attention
      const text = isRead ? markedRead : markedUnread
      const onSuccess = () =>
        offerUndo({
          text,
          say: undo.hint(text),
          undo: () => mutate({ id, isRead: !isRead }),
        })
      mutate({ id, isRead }, { onSuccess })
    },
    [mutate, texts],
  )
}

import { Modal } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'

/** A dialog that puts the focus into its first field and gives it back when it closes. */
export function DialogFrame({
  title,
  onClose,
  width = 460,
  children,
}: {
  title: string
  onClose: () => void
  width?: number
  children: ReactNode
}) {
  const body = useRef<HTMLDivElement>(null)
  useFocusReturn()
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={null}
      width={width}
      mask={{ closable: false }}
      destroyOnHidden
      afterOpenChange={(isOpen) => {
        if (isOpen)
          body.current?.querySelector<HTMLElement>('textarea, select, input:not([type=radio]), button')?.focus()
      }}
    >
      <div ref={body}>{children}</div>
    </Modal>
  )
}

/** Back to what opened the dialog; where that is gone, to the head of the conversation. */
function useFocusReturn(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const isThere = opener instanceof HTMLElement && opener !== document.body && opener.isConnected
        const target = isThere ? opener : document.getElementById('thread-title')
        target?.focus()
      })
    },
    [opener],
  )
}

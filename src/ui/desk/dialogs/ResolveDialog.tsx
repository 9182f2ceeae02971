import { Form, Input } from 'antd'
import type { HandoffDetail, Staff } from '../../../domain/contract.ts'
import { maxTextLength } from '../../../domain/message.ts'
import { keepDraft, readDraft } from '../composer/drafts.ts'
import { useResolve } from '../data/handoffs.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import { describeFailure } from '../parts/States.tsx'
import { readPlace } from '../place.ts'
import { useTexts } from '../texts/catalogue.ts'
import { offerUndo } from '../undo/undo.ts'
import { FormDialog } from './FormDialog.tsx'

/**
 * Ends the work with a result that the citizen reads. It is held back while it can be undone; until the server has it,
 * the words are a draft.
 */
export function ResolveDialog({
  handoff: { id },
  staff,
  onReopen,
  onClose,
}: {
  handoff: HandoffDetail
  staff: Staff
  onReopen: () => void
  onClose: () => void
}) {
  const { texts } = useTexts()
  const words = texts.resolveDialog
  const { hint, resolving } = texts.attention.undo
  const [form] = Form.useForm<{ result: string }>()
  const resolve = useResolve()
  const draft = { staffId: staff.id, handoffId: id, kind: 'result' } as const
  const onSubmit = ({ result }: { result: string }) => {
    keepDraft({ ...draft, text: result })
    onClose()
    offerUndo({
      text: resolving,
      say: hint(resolving),
      undo: () => {
        if (readPlace(location).handoffId === id) onReopen()
      },
      commit: ({ isLeaving }) =>
        resolve.mutateAsync({ id, result, isLeaving }).then(() => {
          keepDraft({ ...draft, text: '' })
          confirmBriefly(texts.actions.resolved)
        }),
      sayFailure: (error) => describeFailure(error, texts),
    })
  }
  return (
    <FormDialog
      form={form}
      words={words}
      initialValues={{ result: readDraft(draft) }}
      sending={resolve}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <Form.Item
        name="result"
        label={words.result}
        rules={[{ required: true, whitespace: true, message: words.resultMissing }]}
      >
        <Input.TextArea
          autoSize={{ minRows: 4, maxRows: 10 }}
          maxLength={maxTextLength}
          placeholder={words.placeholder}
        />
      </Form.Item>
    </FormDialog>
  )
}

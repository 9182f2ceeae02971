import { Form, Input } from 'antd'
import type { HandoffDetail } from '../../../domain/contract.ts'
import { maxTextLength } from '../../../domain/message.ts'
import { useResolve } from '../data/handoffs.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { FormDialog } from './FormDialog.tsx'

/** Ends the work with a result that the citizen reads. */
export function ResolveDialog({ handoff, onClose }: { handoff: HandoffDetail; onClose: () => void }) {
  const { texts } = useTexts()
  const words = texts.resolveDialog
  const [form] = Form.useForm<{ result: string }>()
  const resolve = useResolve()
  const onSubmit = ({ result }: { result: string }) =>
    resolve.mutate(
      { id: handoff.id, result },
      {
        onSuccess: () => {
          confirmBriefly(texts.actions.resolved)
          onClose()
        },
      },
    )
  return (
    <FormDialog
      form={form}
      words={words}
      initialValues={{ result: '' }}
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

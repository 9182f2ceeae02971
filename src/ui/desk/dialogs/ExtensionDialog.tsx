import { Form, Input, InputNumber } from 'antd'
import type { HandoffDetail } from '../../../domain/contract.ts'
import { maxTextLength } from '../../../domain/message.ts'
import { ownership } from '../api/ownership.ts'
import { useChange } from '../data/ownership.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { FormDialog } from './FormDialog.tsx'

interface Values {
  days: number
  reason: string
}

/** Asks a supervisor for a longer limit of the result. */
export function ExtensionDialog({ handoff, onClose }: { handoff: HandoffDetail; onClose: () => void }) {
  const { texts } = useTexts()
  const words = texts.ownership.extensionDialog
  const max = handoff.extensionDays
  const [form] = Form.useForm<Values>()
  const ask = useChange(ownership.askExtension)
  const onSubmit = (values: Values) =>
    ask.mutate(
      { id: handoff.id, ...values },
      {
        onSuccess: () => {
          confirmBriefly(texts.ownership.done.askExtension)
          onClose()
        },
      },
    )
  return (
    <FormDialog
      form={form}
      words={{ ...words, lead: words.lead(max) }}
      initialValues={{ reason: '' }}
      sending={ask}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <Form.Item
        name="days"
        label={words.days}
        rules={[{ required: true, type: 'integer', min: 1, max, message: words.daysMissing(max) }]}
      >
        <InputNumber inputMode="numeric" />
      </Form.Item>
      <Form.Item
        name="reason"
        label={words.label}
        rules={[{ required: true, whitespace: true, message: words.missing }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={maxTextLength} />
      </Form.Item>
    </FormDialog>
  )
}

import { Form, Input } from 'antd'
import { type KeptLine, maxClosureReasonLength } from '../../../domain/lines.ts'
import { lines } from '../api/lines.ts'
import { useLineChange } from '../data/lines.ts'
import { FormDialog } from '../dialogs/FormDialog.tsx'
import { confirmBriefly } from '../live/announcer.tsx'
import { DayField } from '../parts/DayField.tsx'
import { useTexts } from '../texts/catalogue.ts'

interface Written {
  from: string
  to?: string
  reason: string
}

/** Closes one line, or all of them, for days that follow each other. */
export function ClosureDialog({ line, onClose }: { line: KeptLine | undefined; onClose: () => void }) {
  const { texts, locale } = useTexts()
  const words = texts.lines
  const [form] = Form.useForm<Written>()
  const close = useLineChange(lines.close)
  const onSuccess = () => {
    confirmBriefly(words.closed)
    onClose()
  }
  return (
    <FormDialog
      form={form}
      words={{
        title: line ? words.closeLine(line.names[locale]) : words.closeAll,
        lead: words.closeLead,
        submit: words.close,
      }}
      initialValues={{ reason: '' }}
      sending={close}
      onSubmit={({ from, to = from, reason }) => close.mutate({ lineId: line?.id, from, to, reason }, { onSuccess })}
      onClose={onClose}
    >
      <Form.Item name="from" label={words.firstDay} rules={[{ required: true, message: words.dayMissing }]}>
        <DayField />
      </Form.Item>
      <Form.Item name="to" label={words.lastDay}>
        <DayField />
      </Form.Item>
      <Form.Item
        name="reason"
        label={words.reason}
        rules={[{ required: true, whitespace: true, message: words.reasonMissing }]}
      >
        <Input maxLength={maxClosureReasonLength} />
      </Form.Item>
    </FormDialog>
  )
}

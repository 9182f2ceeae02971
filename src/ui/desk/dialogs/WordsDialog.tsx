import { Form, Input } from 'antd'
import { maxTextLength } from '../../../domain/message.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import { FormDialog } from './FormDialog.tsx'

/** What a dialog that asks for one text says. */
interface Words {
  title: string
  lead: string
  label: string
  missing: string
  submit: string
}

/** Whatever takes the text; a mutation of the data layer. */
interface Sending {
  mutate: (text: string, options: { onSuccess: () => void }) => void
  error: Error | null
  isPending: boolean
}

/** A dialog for a decision that needs one reason in words. */
export function WordsDialog({
  words,
  done,
  sending,
  onDone,
  onClose,
}: {
  words: Words
  /** Said when it is done. */
  done: string
  sending: Sending
  onDone?: () => void
  onClose: () => void
}) {
  const [form] = Form.useForm<{ text: string }>()
  const onSuccess = () => {
    confirmBriefly(done)
    onClose()
    onDone?.()
  }
  return (
    <FormDialog
      form={form}
      words={words}
      initialValues={{ text: '' }}
      sending={sending}
      onSubmit={({ text }) => sending.mutate(text, { onSuccess })}
      onClose={onClose}
    >
      <Form.Item name="text" label={words.label} rules={[{ required: true, whitespace: true, message: words.missing }]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={maxTextLength} />
      </Form.Item>
    </FormDialog>
  )
}

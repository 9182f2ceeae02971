import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { type Contact, desk } from '../api/desk.ts'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Dialogs.module.css'
import { FormDialog } from './FormDialog.tsx'

/** Asks why the full contact details are needed before the server shows and logs them. */
export function RevealDialog({
  handoffId,
  onRevealed,
  onClose,
}: {
  handoffId: string
  onRevealed: (contact: Contact) => void
  onClose: () => void
}) {
  const { texts } = useTexts()
  const words = texts.revealDialog
  const [form] = Form.useForm<{ reason: string }>()
  // Not kept in the cache of answers: unmasked data lives no longer than the card that shows it.
  const reveal = useMutation<Contact, Error, { id: string; reason: string }>({
    mutationFn: desk.revealContact,
    gcTime: 0,
  })
  return (
    <FormDialog
      form={form}
      words={words}
      initialValues={{ reason: '' }}
      sending={reveal}
      onSubmit={({ reason }) => reveal.mutate({ id: handoffId, reason }, { onSuccess: onRevealed })}
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label={words.reason}
        rules={[{ required: true, whitespace: true, message: words.reasonMissing }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <div className={styles.quick}>
        {words.suggestions.map((reason) => (
          <Button key={reason} onClick={() => form.setFieldsValue({ reason })}>
            {reason}
          </Button>
        ))}
      </div>
    </FormDialog>
  )
}

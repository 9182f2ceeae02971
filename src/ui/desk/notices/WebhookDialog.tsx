import { Checkbox, Form, Input } from 'antd'
import { noticeKindNames } from '../../../domain/notices.ts'
import { notices, type WebhookWords } from '../api/notices.ts'
import { useNoticeChange } from '../data/notices.ts'
import { FormDialog } from '../dialogs/FormDialog.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Notices.module.css'

/** Adds an address on the web; its secret is handed on, to be shown once. */
export function WebhookDialog({ onAdded, onClose }: { onAdded: (secret: string) => void; onClose: () => void }) {
  const { texts } = useTexts()
  const words = texts.outbox
  const [form] = Form.useForm<WebhookWords>()
  const add = useNoticeChange(notices.addWebhook)
  const onSuccess = ({ secret }: { secret: string }) => {
    onAdded(secret)
    onClose()
  }
  return (
    <FormDialog
      form={form}
      words={{ title: words.addWebhook, lead: words.addLead, submit: words.add }}
      initialValues={{ url: '', kinds: [] }}
      sending={add}
      onSubmit={(written) => add.mutate(written, { onSuccess })}
      onClose={onClose}
    >
      <Form.Item
        name="url"
        label={words.address}
        rules={[{ required: true, whitespace: true, message: words.addressMissing }]}
      >
        <Input inputMode="url" placeholder="https://example.gov.cn/hooks/lianxin" maxLength={2000} />
      </Form.Item>
      <Form.Item name="kinds" label={words.toldOfField}>
        <Checkbox.Group
          className={styles.kinds ?? ''}
          options={noticeKindNames
            .filter((kind) => kind !== 'test')
            .map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
      </Form.Item>
    </FormDialog>
  )
}

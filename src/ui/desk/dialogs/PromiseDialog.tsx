import { Form, Input, Radio } from 'antd'
import type { HandoffDetail } from '../../../domain/contract.ts'
import { maxTextLength } from '../../../domain/message.ts'
import { formatDateTime } from '../../shared/time.ts'
import { usePromise } from '../data/handoffs.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Dialogs.module.css'
import { FormDialog } from './FormDialog.tsx'

interface Values {
  text: string
  dueAt: string
}

/** Promises the citizen an answer by one of the times that the server offers. */
export function PromiseDialog({ handoff, onClose }: { handoff: HandoffDetail; onClose: () => void }) {
  const { texts } = useTexts()
  const words = texts.promiseDialog
  const [form] = Form.useForm<Values>()
  const promise = usePromise()
  const options = handoff.followUpOptions
  const onSubmit = (values: Values) =>
    promise.mutate(
      { id: handoff.id, ...values },
      {
        onSuccess: () => {
          confirmBriefly(texts.actions.promised)
          onClose()
        },
      },
    )
  return (
    <FormDialog
      form={form}
      words={words}
      initialValues={{ text: words.draft, ...(options[0] ? { dueAt: options[0].dueAt } : {}) }}
      sending={promise}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <Form.Item
        name="text"
        label={words.text}
        rules={[{ required: true, whitespace: true, message: words.textMissing }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={maxTextLength} />
      </Form.Item>
      <Form.Item name="dueAt" label={words.dueAt} rules={[{ required: true, message: words.dueMissing }]}>
        <DueChoice options={options} />
      </Form.Item>
      {options.length === 0 && (
        <p className={styles.error} role="alert">
          {words.noOptions}
        </p>
      )}
    </FormDialog>
  )
}

/** Radio buttons for the times; `id`, `value` and `onChange` come from the form. */
function DueChoice({ options, ...field }: { options: HandoffDetail['followUpOptions'] }) {
  const { texts, locale } = useTexts()
  return (
    <Radio.Group {...field} className={styles.options ?? ''}>
      {options.map(({ dueAt, workingDays }) => (
        <Radio key={dueAt} value={dueAt}>
          <span className={styles.option}>
            {workingDays === null ? texts.promiseDialog.limit : texts.promiseDialog.workingDays(workingDays)}
            <small>{formatDateTime(dueAt, locale)}</small>
          </span>
        </Radio>
      ))}
    </Radio.Group>
  )
}

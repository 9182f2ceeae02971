import { Button, Form, type FormInstance } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { describeFailure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { DialogFrame } from './DialogFrame.tsx'
import styles from './Dialogs.module.css'

interface FormDialogProps<Values extends object> {
  form: FormInstance<Values>
  words: { title: string; lead: string; submit: string }
  initialValues: Partial<Values>
  /** What sends it, such as a mutation of the data layer. */
  sending: { error: Error | null; isPending: boolean }
  onSubmit: (values: Values) => void
  onClose: () => void
  children: ReactNode
}

/** A dialog with a form, its failure and two buttons. While one sending is under way there is no second and no leaving. */
export function FormDialog<Values extends object>(props: FormDialogProps<Values>) {
  const { form, initialValues, onSubmit, children } = props
  const { title, lead, submit } = props.words
  const { error, isPending } = props.sending
  const { texts } = useTexts()
  // Two clicks may come before the next drawing: only this remembers the first in time.
  const isSent = useRef(false)
  useEffect(() => {
    if (error) isSent.current = false
  }, [error])
  const close = () => {
    if (!isPending) props.onClose()
  }
  return (
    <DialogFrame title={title} onClose={close} width={520}>
      <p className={styles.lead}>{lead}</p>
      {error && (
        <p className={styles.error} role="alert">
          {describeFailure(error, texts)}
        </p>
      )}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initialValues}
        scrollToFirstError={{ focus: true }}
        validateTrigger="onSubmit"
        onFinish={(values: Values) => {
          if (isSent.current) return
          isSent.current = true
          onSubmit(values)
        }}
      >
        {children}
        <div className={styles.buttons}>
          <Button onClick={close}>{texts.app.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={isPending}>
            {submit}
          </Button>
        </div>
      </Form>
    </DialogFrame>
  )
}

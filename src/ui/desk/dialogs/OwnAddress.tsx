import { Form, Input } from 'antd'
import { staff } from '../api/staff.ts'
import { useOwnAddress, useStaffChange } from '../data/staff.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import { Button } from '../parts/Button.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Failure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Dialogs.module.css'

/** Where the person gets notices by mail. It belongs to the account, not to this browser. */
export function OwnAddress() {
  const { texts } = useTexts()
  const words = texts.staff
  const query = useOwnAddress()
  const change = useStaffChange(staff.setOwnAddress)
  const save = ({ email }: { email: string }) =>
    change.mutate(email.trim() || null, { onSuccess: () => confirmBriefly(words.emailSaved) })
  return (
    <div className={styles.setting}>
      <Loaded query={query} failed={words.ownEmail}>
        {(email) => (
          <Form
            className={styles.address}
            layout="vertical"
            requiredMark={false}
            initialValues={{ email: email ?? '' }}
            validateTrigger="onSubmit"
            onFinish={save}
          >
            <Form.Item
              name="email"
              label={words.ownEmail}
              extra={words.emailLead}
              rules={[{ type: 'email', message: words.emailInvalid }]}
            >
              <Input inputMode="email" autoComplete="email" maxLength={200} />
            </Form.Item>
            <Button type="submit" isBusy={change.isPending}>
              {words.saveEmail}
            </Button>
            {change.isError && <Failure title={words.ownEmail} error={change.error} />}
          </Form>
        )}
      </Loaded>
    </div>
  )
}

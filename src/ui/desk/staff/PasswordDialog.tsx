import { Form, Input } from 'antd'
import { minPasswordLength, type StaffMember } from '../../../domain/staffContract.ts'
import { staff } from '../api/staff.ts'
import { useStaffChange } from '../data/staff.ts'
import { FormDialog } from '../dialogs/FormDialog.tsx'
import { confirmBriefly } from '../live/announcer.tsx'
import { useTexts } from '../texts/catalogue.ts'

/** Gives somebody a new password, which signs them out everywhere. */
export function PasswordDialog({ person, onClose }: { person: StaffMember; onClose: () => void }) {
  const { texts } = useTexts()
  const words = texts.staff
  const [form] = Form.useForm<{ password: string }>()
  const change = useStaffChange(staff.setPassword)
  const onSuccess = () => {
    confirmBriefly(words.passwordSaved)
    onClose()
  }
  return (
    <FormDialog
      form={form}
      words={{ title: words.passwordOf(person.name), lead: words.passwordLead, submit: words.save }}
      initialValues={{ password: '' }}
      sending={change}
      onSubmit={({ password }) => change.mutate({ id: person.id, password }, { onSuccess })}
      onClose={onClose}
    >
      <Form.Item
        name="password"
        label={words.password}
        rules={[{ required: true, min: minPasswordLength, message: words.passwordShort(minPasswordLength) }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}

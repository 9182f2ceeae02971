import { Form, Input } from 'antd'
import type { StaffMember } from '../../../domain/staffContract.ts'
import { staff } from '../api/staff.ts'
import { useStaffChange } from '../data/staff.ts'
import { FormDialog } from '../dialogs/FormDialog.tsx'
import { confirmBriefly } from '../live/announcer.tsx'
import { useTexts } from '../texts/catalogue.ts'

/** Sets where somebody gets their notices; an empty field: nowhere. */
export function AddressDialog({ person, onClose }: { person: StaffMember; onClose: () => void }) {
  const { texts } = useTexts()
  const words = texts.staff
  const [form] = Form.useForm<{ email: string }>()
  const change = useStaffChange(staff.setAddress)
  const onSuccess = () => {
    confirmBriefly(words.emailSaved)
    onClose()
  }
  return (
    <FormDialog
      form={form}
      words={{ title: words.emailOf(person.name), lead: words.emailLead, submit: words.save }}
      initialValues={{ email: person.email ?? '' }}
      sending={change}
      onSubmit={({ email }) => change.mutate({ id: person.id, email: email.trim() || null }, { onSuccess })}
      onClose={onClose}
    >
      <Form.Item name="email" label={words.email} rules={[{ type: 'email', message: words.emailInvalid }]}>
        <Input inputMode="email" autoComplete="off" maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}

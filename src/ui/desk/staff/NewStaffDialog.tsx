import { Checkbox, Form, Input } from 'antd'
import type { DepartmentName } from '../../../domain/closingContract.ts'
import { roles } from '../../../domain/contract.ts'
import { minPasswordLength } from '../../../domain/staffContract.ts'
import { type NewStaffWords, staff } from '../api/staff.ts'
import { useStaffChange } from '../data/staff.ts'
import { FormDialog } from '../dialogs/FormDialog.tsx'
import { SelectField } from '../dialogs/SelectField.tsx'
import { confirmBriefly } from '../live/announcer.tsx'
import { useTexts } from '../texts/catalogue.ts'

/** Adds a person with a login and roles in a department. */
export function NewStaffDialog({ departments, onClose }: { departments: DepartmentName[]; onClose: () => void }) {
  const { texts } = useTexts()
  const words = texts.staff
  const [form] = Form.useForm<NewStaffWords>()
  const add = useStaffChange(staff.add)
  const onSuccess = ({ serviceNumber }: { serviceNumber: string }) => {
    confirmBriefly(words.added(serviceNumber))
    onClose()
  }
  const required = (message: string) => [{ required: true, whitespace: true, message }]
  return (
    <FormDialog
      form={form}
      words={{ title: words.add, lead: words.addLead, submit: words.add }}
      initialValues={{ username: '', name: '', password: '', roles: ['agent'] }}
      sending={add}
      onSubmit={(written) => add.mutate(written, { onSuccess })}
      onClose={onClose}
    >
      <Form.Item name="name" label={words.name} rules={required(words.nameMissing)}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="username"
        label={words.username}
        extra={words.usernameHint}
        rules={[{ required: true, pattern: /^[A-Za-z0-9._-]{2,60}$/, message: words.usernameInvalid }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="password"
        label={words.password}
        rules={[{ required: true, min: minPasswordLength, message: words.passwordShort(minPasswordLength) }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item name="departmentId" label={words.department} rules={required(words.departmentMissing)}>
        <SelectField
          placeholder={words.chooseDepartment}
          options={departments.map(({ id, name }) => ({ value: id, text: name }))}
        />
      </Form.Item>
      <Form.Item name="roles" label={words.roles} rules={[{ type: 'array', min: 1, message: words.rolesMissing }]}>
        <Checkbox.Group options={roles.map((role) => ({ value: role, label: words.roleNames[role] }))} />
      </Form.Item>
    </FormDialog>
  )
}

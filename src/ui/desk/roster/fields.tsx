import { Form, Input } from 'antd'
import { type DutyRole, dutyRoles } from '../../../domain/duty.ts'
import type { RosterPerson } from '../../../domain/rosterContract.ts'
import { SelectField } from '../dialogs/SelectField.tsx'
import { DayField } from '../parts/DayField.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { timePattern } from './days.ts'

/** A person of the roster, by name and service number. */
export function PersonItem({ name, label, people }: { name: string; label: string; people: RosterPerson[] }) {
  const { texts } = useTexts()
  const words = texts.roster
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: words.missing }]}>
      <SelectField placeholder={words.choosePerson} options={optionsOf(people)} />
    </Form.Item>
  )
}

export const optionsOf = (people: RosterPerson[]) =>
  people.map(({ id, name, serviceNumber }) => ({ value: id, text: `${name} (${serviceNumber})` }))

export function RoleItem() {
  const { texts } = useTexts()
  return (
    <Form.Item name="role" label={texts.roster.role}>
      <SelectField options={dutyRoles.map((role: DutyRole) => ({ value: role, text: texts.misses.tiers[role] }))} />
    </Form.Item>
  )
}

export function DayItem({ name, label, isOptional = false }: { name: string; label: string; isOptional?: boolean }) {
  const { texts } = useTexts()
  return (
    <Form.Item name={name} label={label} rules={isOptional ? [] : [{ required: true, message: texts.roster.missing }]}>
      <DayField />
    </Form.Item>
  )
}

/** A time of day as text, like the hours of lines: the browser's own field knows no 24:00. */
export function TimeItem({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const { texts } = useTexts()
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      normalize={(text: string) => text.replace('：', ':').replace(/[^\d:]/g, '')}
      rules={[{ required: true, pattern: timePattern, message: texts.roster.timeInvalid }]}
    >
      <Input inputMode="numeric" placeholder="09:00" maxLength={5} />
    </Form.Item>
  )
}

import { Form } from 'antd'
import type { DutyRole } from '../../../domain/duty.ts'
import { roster } from '../api/roster.ts'
import { useRosterChange } from '../data/roster.ts'
import { FormDialog } from '../dialogs/FormDialog.tsx'
import { confirmBriefly } from '../live/announcer.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { spanOf } from './days.ts'
import type { RosterDialogProps } from './dialogProps.ts'
import { DayItem, PersonItem, RoleItem, TimeItem } from './fields.tsx'

interface Written {
  staffId: string
  role: DutyRole
  day: string
  from: string
  to: string
}

/** Puts a person on the line once. */
export function ShiftDialog({ view, onClose }: RosterDialogProps) {
  const { texts } = useTexts()
  const words = texts.roster
  const [form] = Form.useForm<Written>()
  const add = useRosterChange(roster.addShift)
  const onSuccess = () => {
    confirmBriefly(words.added)
    onClose()
  }
  return (
    <FormDialog
      form={form}
      words={{ title: `${words.shift} · ${view.line.name}`, lead: words.shiftLead, submit: words.add }}
      initialValues={{ role: 'A' }}
      sending={add}
      onSubmit={({ staffId, role, ...times }) =>
        add.mutate({ lineId: view.line.id, staffId, role, ...spanOf(times) }, { onSuccess })
      }
      onClose={onClose}
    >
      <PersonItem name="staffId" label={words.person} people={view.people} />
      <RoleItem />
      <DayItem name="day" label={words.day} />
      <TimeItem name="from" label={words.from} />
      <TimeItem name="to" label={words.to} hint={words.timeHint} />
    </FormDialog>
  )
}

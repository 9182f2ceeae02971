import { Form } from 'antd'
import { formatDay } from '../../shared/time.ts'
import { roster } from '../api/roster.ts'
import { useRosterChange } from '../data/roster.ts'
import { FormDialog } from '../dialogs/FormDialog.tsx'
import { SelectField } from '../dialogs/SelectField.tsx'
import { confirmBriefly } from '../live/announcer.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { serverNow } from '../time/now.ts'
import { timesOf } from './days.ts'
import type { RosterDialogProps } from './dialogProps.ts'
import { PersonItem } from './fields.tsx'

interface Written {
  toStaffId: string
  returnShiftId: string
}

/** Asks somebody to take over a shift, for one of theirs of the week that is shown or for none. */
export function SwapDialog({ view, staff, shiftId, onClose }: RosterDialogProps & { shiftId: string }) {
  const { texts, locale } = useTexts()
  const words = texts.roster
  const [form] = Form.useForm<Written>()
  const toStaffId = Form.useWatch('toStaffId', form)
  const ask = useRosterChange(roster.askSwap)
  const shift = view.shifts.find(({ id }) => id === shiftId)
  const theirs = view.shifts.filter((one) => one.staffId === toStaffId && Date.parse(one.startsAt) > serverNow())
  const wordsOf = (one: { startsAt: string; endsAt: string }) => `${formatDay(one.startsAt, locale)} ${timesOf(one)}`
  const onSuccess = () => {
    confirmBriefly(words.asked)
    onClose()
  }
  return (
    <FormDialog
      form={form}
      words={{
        title: `${words.swap} · ${shift ? wordsOf(shift) : ''}`,
        lead: words.swapLead,
        submit: words.ask,
      }}
      initialValues={{ returnShiftId: '' }}
      sending={ask}
      onSubmit={(written) =>
        ask.mutate(
          { shiftId, toStaffId: written.toStaffId, returnShiftId: written.returnShiftId || null },
          { onSuccess },
        )
      }
      onClose={onClose}
    >
      <PersonItem name="toStaffId" label={words.swapTo} people={view.people.filter(({ id }) => id !== staff.id)} />
      <Form.Item name="returnShiftId" label={words.inReturn}>
        <SelectField
          options={[
            { value: '', text: words.nothingInReturn },
            ...theirs.map((one) => ({ value: one.id, text: `${wordsOf(one)} ${texts.misses.tiers[one.role]}` })),
          ]}
        />
      </Form.Item>
    </FormDialog>
  )
}

import { Form, Input } from 'antd'
import { useState } from 'react'
import type { Uncovered } from '../../../domain/rosterContract.ts'
import { formatDay } from '../../shared/time.ts'
import { roster } from '../api/roster.ts'
import { useRosterChange } from '../data/roster.ts'
import { DialogFrame } from '../dialogs/DialogFrame.tsx'
import { FormDialog } from '../dialogs/FormDialog.tsx'
import { SelectField } from '../dialogs/SelectField.tsx'
import { confirmBriefly } from '../live/announcer.tsx'
import { Button } from '../parts/Button.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { instantOf, timesOf } from './days.ts'
import type { RosterDialogProps } from './dialogProps.ts'
import { DayItem, optionsOf, PersonItem, TimeItem } from './fields.tsx'

interface Written {
  staffId: string
  substituteId: string
  fromDay: string
  from: string
  toDay: string
  to: string
  reason: string
}

/** Notes that somebody is away and who stands in; afterwards says what is left without anybody. */
export function AbsenceDialog({ view, staff, onClose }: RosterDialogProps) {
  const { texts } = useTexts()
  const words = texts.roster
  const [form] = Form.useForm<Written>()
  const report = useRosterChange(roster.reportAbsence)
  const [uncovered, setUncovered] = useState<Uncovered[]>()
  const absent = view.people.filter(({ id }) => view.line.canChange || id === staff.id)
  const send = (written: Written) =>
    report.mutate(
      {
        staffId: written.staffId,
        substituteId: written.substituteId || null,
        startsAt: instantOf(written.fromDay, written.from),
        endsAt: instantOf(written.toDay, written.to),
        reason: written.reason,
      },
      {
        onSuccess: ({ uncovered: left }) => {
          if (left.length > 0) return setUncovered(left)
          confirmBriefly(words.reported)
          onClose()
        },
      },
    )
  if (uncovered) return <LeftEmpty uncovered={uncovered} onClose={onClose} />
  return (
    <FormDialog
      form={form}
      words={{ title: words.absence, lead: words.absenceLead, submit: words.report }}
      initialValues={{ staffId: staff.id, substituteId: '', from: '00:00', to: '24:00', reason: '' }}
      sending={report}
      onSubmit={send}
      onClose={onClose}
    >
      <PersonItem name="staffId" label={words.person} people={absent} />
      <DayItem name="fromDay" label={words.firstDay} />
      <TimeItem name="from" label={words.firstTime} />
      <DayItem name="toDay" label={words.lastDay} />
      <TimeItem name="to" label={words.lastTime} />
      <Form.Item name="substituteId" label={words.substitute}>
        <SelectField options={[{ value: '', text: words.noSubstitute }, ...optionsOf(view.people)]} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={words.reason}
        rules={[{ required: true, whitespace: true, message: words.missing }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}

function LeftEmpty({ uncovered, onClose }: { uncovered: Uncovered[]; onClose: () => void }) {
  const { texts, locale } = useTexts()
  const words = texts.roster
  return (
    <DialogFrame title={words.absence} onClose={onClose}>
      <div role="alert">
        <p>{words.uncovered}</p>
        <ul>
          {uncovered.map((part) => (
            <li key={part.shiftId + part.startsAt}>
              {formatDay(part.startsAt, locale)} {timesOf(part)} {texts.misses.tiers[part.role]}
            </li>
          ))}
        </ul>
      </div>
      <p>
        <Button kind="primary" onClick={onClose}>
          {texts.app.close}
        </Button>
      </p>
    </DialogFrame>
  )
}

import { Checkbox, Form, Radio } from 'antd'
import { type PatternWords, roster } from '../api/roster.ts'
import { useRosterChange } from '../data/roster.ts'
import { FormDialog } from '../dialogs/FormDialog.tsx'
import { SelectField } from '../dialogs/SelectField.tsx'
import { IntervalsField } from '../lines/IntervalsField.tsx'
import { confirmBriefly } from '../live/announcer.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { serverNow } from '../time/now.ts'
import { dayOfInstant } from './days.ts'
import type { RosterDialogProps } from './dialogProps.ts'
import { DayItem, PersonItem, RoleItem } from './fields.tsx'

type Written = Omit<PatternWords, 'lineId' | 'validTo' | 'everyWeeks'> & {
  kind: 'working' | 'weekdays'
  everyWeeks: string
  validTo?: string
}

/** Puts a person on the line again and again. */
export function PatternDialog({ view, onClose }: RosterDialogProps) {
  const { texts } = useTexts()
  const words = texts.roster
  const [form] = Form.useForm<Written>()
  const kind = Form.useWatch('kind', form)
  const add = useRosterChange(roster.addPattern)
  const send = ({ kind, weekdays, everyWeeks, validTo, ...written }: Written) =>
    add.mutate(
      {
        ...written,
        lineId: view.line.id,
        weekdays: kind === 'weekdays' ? weekdays : [],
        everyWeeks: Number(everyWeeks),
        validTo: validTo ?? null,
      },
      {
        onSuccess: ({ shiftCount }) => {
          confirmBriefly(words.patternAdded(shiftCount))
          onClose()
        },
      },
    )
  return (
    <FormDialog
      form={form}
      words={{ title: `${words.pattern} · ${view.line.name}`, lead: words.patternLead, submit: words.add }}
      initialValues={{
        role: 'A',
        kind: 'working',
        weekdays: [],
        everyWeeks: '1',
        intervals: ['09:00-12:00', '13:30-17:30'],
        validFrom: dayOfInstant(serverNow()),
      }}
      sending={add}
      onSubmit={send}
      onClose={onClose}
    >
      <PersonItem name="staffId" label={words.person} people={view.people} />
      <RoleItem />
      <Form.Item name="kind" label={words.days}>
        <Radio.Group
          vertical
          options={[
            { value: 'working', label: words.everyWorkingDay },
            { value: 'weekdays', label: words.onWeekdays },
          ]}
        />
      </Form.Item>
      {kind === 'weekdays' && (
        <Form.Item name="weekdays" rules={[{ type: 'array', min: 1, message: words.chooseDays }]}>
          <Checkbox.Group options={words.weekdays.map((label, n) => ({ value: n + 1, label }))} />
        </Form.Item>
      )}
      <Form.Item name="intervals">
        <IntervalsField label={words.hours} />
      </Form.Item>
      <Form.Item name="everyWeeks" label={words.everyWeeks}>
        <SelectField options={['1', '2', '3', '4'].map((weeks) => ({ value: weeks, text: weeks }))} />
      </Form.Item>
      <DayItem name="validFrom" label={words.validFrom} />
      <DayItem name="validTo" label={words.validTo} isOptional />
    </FormDialog>
  )
}

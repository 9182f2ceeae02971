import { Form, Input, InputNumber } from 'antd'
import type { HandoffDetail } from '../../../domain/contract.ts'
import { maxTextLength } from '../../../domain/message.ts'
import type { StatutoryTrackId } from '../../../domain/statutoryTracks.ts'
import { ownership } from '../api/ownership.ts'
import { useChange } from '../data/ownership.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { FormDialog } from './FormDialog.tsx'
import { SelectField } from './SelectField.tsx'

interface Values {
  /** Days, or the procedure whose limit by law is asked for. */
  way: 'days' | StatutoryTrackId
  days: number
  reason: string
}

/** Asks a supervisor for a longer limit of the result: some days more, or the limit that a law sets. */
export function ExtensionDialog({ handoff, onClose }: { handoff: HandoffDetail; onClose: () => void }) {
  const { texts } = useTexts()
  const words = texts.ownership.extensionDialog
  const options = useWays(handoff)
  const [form] = Form.useForm<Values>()
  const way = Form.useWatch('way', form) ?? options[0]?.value
  const law = handoff.statutoryTracks.find(({ id }) => id === way)?.law
  const ask = useChange(ownership.askExtension)
  const onSubmit = ({ way, days, reason }: Values) =>
    ask.mutate(
      { id: handoff.id, reason, ...(way === 'days' ? { days } : { track: way }) },
      {
        onSuccess: () => {
          confirmBriefly(texts.ownership.done.askExtension)
          onClose()
        },
      },
    )
  return (
    <FormDialog
      form={form}
      words={words}
      initialValues={{ reason: '', way: options[0]?.value ?? 'days' }}
      sending={ask}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <Form.Item name="way" label={words.way} extra={law && words.law(law)}>
        <SelectField options={options} />
      </Form.Item>
      {way === 'days' && <DaysField max={handoff.extensionDays} />}
      <Form.Item
        name="reason"
        label={words.label}
        rules={[{ required: true, whitespace: true, message: words.missing }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={maxTextLength} />
      </Form.Item>
    </FormDialog>
  )
}

function DaysField({ max }: { max: number }) {
  const words = useTexts().texts.ownership.extensionDialog
  return (
    <Form.Item
      name="days"
      label={words.days}
      rules={[{ required: true, type: 'integer', min: 1, max, message: words.daysMissing(max) }]}
    >
      <InputNumber inputMode="numeric" />
    </Form.Item>
  )
}

/** By days where that is still possible, then the procedures that a law gives more time. */
function useWays({ extensionDays, statutoryTracks }: HandoffDetail): { value: Values['way']; text: string }[] {
  const words = useTexts().texts.ownership.extensionDialog
  const byDays = { value: 'days', text: words.byDays(extensionDays) } as const
  const byLaw = statutoryTracks.map(({ id, name, value, unit }) => ({
    value: id,
    text: words.byLaw(name, words.limits[unit](value)),
  }))
  return extensionDays > 0 ? [byDays, ...byLaw] : byLaw
}

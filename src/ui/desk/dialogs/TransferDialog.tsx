import { Form, Input } from 'antd'
import type { HandoffDetail } from '../../../domain/contract.ts'
import { maxTextLength } from '../../../domain/message.ts'
import { ownership, type TransferWords } from '../api/ownership.ts'
import { useChange, useTransferOptions } from '../data/ownership.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import { openTransferOf } from '../ownershipActions.ts'
import { Failure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { FormDialog } from './FormDialog.tsx'
import { SelectField } from './SelectField.tsx'

/** Offers the handoff to another department: where, why, how things stand, and by which rule it is theirs. */
export function TransferDialog({ handoff, onClose }: { handoff: HandoffDetail; onClose: () => void }) {
  const { texts } = useTexts()
  const words = texts.ownership.transferDialog
  const [form] = Form.useForm<TransferWords>()
  const options = useTransferOptions()
  const transfer = useChange(ownership.transfer)
  const onSubmit = (values: TransferWords) =>
    transfer.mutate(
      { id: handoff.id, ...values },
      {
        onSuccess: (changed) => {
          const isDisputed = openTransferOf(changed)?.state === 'disputed'
          confirmBriefly(isDisputed ? texts.ownership.done.disputed : texts.ownership.done.transfer)
          onClose()
        },
      },
    )
  const departments = (options.data?.departments ?? []).filter(({ id }) => id !== handoff.departmentId)
  const required = (message: string) => [{ required: true, whitespace: true, message }]
  return (
    <FormDialog
      form={form}
      words={words}
      initialValues={{ text: '', basis: '' }}
      sending={transfer}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      {options.isError && <Failure title={words.failed} error={options.error} onRetry={() => void options.refetch()} />}
      <Form.Item name="departmentId" label={words.department} rules={required(words.departmentMissing)}>
        <SelectField
          placeholder={words.choose}
          options={departments.map(({ id, name }) => ({ value: id, text: name }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={words.reason} rules={required(words.reasonMissing)}>
        <SelectField
          placeholder={words.choose}
          options={(options.data?.reasons ?? []).map(({ code, text }) => ({ value: code, text }))}
        />
      </Form.Item>
      <Form.Item name="text" label={words.text} rules={required(words.textMissing)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={maxTextLength} />
      </Form.Item>
      <Form.Item name="basis" label={words.basis} rules={required(words.basisMissing)}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={maxTextLength} placeholder={words.basisHint} />
      </Form.Item>
    </FormDialog>
  )
}

import { Form, Input } from 'antd'
import type { TransferView } from '../../../domain/clockContract.ts'
import type { HandoffDetail } from '../../../domain/contract.ts'
import { maxTextLength } from '../../../domain/message.ts'
import { formatDateTime } from '../../shared/time.ts'
import { ownership } from '../api/ownership.ts'
import { useChange, useTransferOptions } from '../data/ownership.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import { openTransferOf } from '../ownershipActions.ts'
import { Failure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Dialogs.module.css'
import { FormDialog } from './FormDialog.tsx'
import { SelectField } from './SelectField.tsx'

interface Values {
  departmentId: string
  basis: string
}

/** A supervisor reads what both sides rest on and rules who handles it. */
export function RuleDialog({ handoff, onClose }: { handoff: HandoffDetail; onClose: () => void }) {
  const { texts } = useTexts()
  const words = texts.ownership.ruleDialog
  const [form] = Form.useForm<Values>()
  const options = useTransferOptions()
  const rule = useChange(ownership.rule)
  const dispute = openTransferOf(handoff)?.dispute
  const onSubmit = (values: Values) =>
    rule.mutate(
      { id: handoff.id, ...values },
      {
        onSuccess: () => {
          confirmBriefly(texts.ownership.done.rule)
          onClose()
        },
      },
    )
  return (
    <FormDialog
      form={form}
      words={words}
      initialValues={{ basis: '' }}
      sending={rule}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <h3 className={styles.subhead}>{words.facts}</h3>
      {dispute && <p className={styles.lead}>{texts.ownership.disputes[dispute]}</p>}
      <Passes transfers={handoff.transfers} />
      {options.isError && (
        <Failure
          title={texts.ownership.transferDialog.failed}
          error={options.error}
          onRetry={() => void options.refetch()}
        />
      )}
      <Form.Item
        name="departmentId"
        label={words.department}
        rules={[{ required: true, message: words.departmentMissing }]}
      >
        <SelectField
          placeholder={texts.ownership.transferDialog.choose}
          options={(options.data?.departments ?? []).map(({ id, name }) => ({ value: id, text: name }))}
        />
      </Form.Item>
      <Form.Item
        name="basis"
        label={words.label}
        rules={[{ required: true, whitespace: true, message: words.missing }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={maxTextLength} />
      </Form.Item>
    </FormDialog>
  )
}

/** Every transfer of a handoff: from whom to whom, why, by which rule, and what the answer was. */
export function Passes({ transfers }: { transfers: TransferView[] }) {
  const { texts, locale } = useTexts()
  const words = texts.ownership
  return (
    <ol className={styles.passes}>
      {transfers.map((transfer) => (
        <li key={transfer.id}>
          <p>
            <strong>{words.fromTo(transfer.fromDepartment.name, transfer.toDepartment.name)}</strong>{' '}
            {words.states[transfer.state]}{' '}
            <time dateTime={transfer.offeredAt}>{formatDateTime(transfer.offeredAt, locale)}</time>
          </p>
          <dl>
            {factsOf(transfer, words).map(([name, text]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}

function factsOf(
  { reasonText, text, basis, answerBasis, ruling }: TransferView,
  { banner, ruleDialog }: ReturnType<typeof useTexts>['texts']['ownership'],
): [string, string][] {
  const answered: [string, string][] = answerBasis ? [[ruleDialog.answer, answerBasis]] : []
  const ruled: [string, string][] = ruling ? [[ruleDialog.title, `${ruling.department.name} · ${ruling.basis}`]] : []
  return [[banner.reason, reasonText], [banner.explained, text], [banner.basis, basis], ...answered, ...ruled]
}

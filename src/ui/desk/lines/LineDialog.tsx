import { Form, Input, Switch } from 'antd'
import { useState } from 'react'
import { type KeptLine, maxLineNameLength } from '../../../domain/lines.ts'
import { RequestFailed } from '../api/client.ts'
import { type LineWords, lines } from '../api/lines.ts'
import { useLineChange } from '../data/lines.ts'
import { FormDialog } from '../dialogs/FormDialog.tsx'
import { confirmBriefly } from '../live/announcer.tsx'
import { localeNames, useTexts } from '../texts/catalogue.ts'
import { IntervalsField } from './IntervalsField.tsx'

/** Changes the names, the number, the hours of a line, and whether everybody sees it. */
export function LineDialog({ line, onClose }: { line: KeptLine; onClose: () => void }) {
  const { texts, locale } = useTexts()
  const words = texts.lines
  const [form] = Form.useForm<LineWords>()
  const [seen] = useState(line)
  const change = useLineChange(lines.change)
  const isStale = change.error instanceof RequestFailed && change.error.code === 'version_stale'
  // The first try rests on what was seen; after a conflict the person has been told and decides anew.
  const { id, changedAt } = isStale ? line : seen
  const onSuccess = () => {
    confirmBriefly(words.saved)
    onClose()
  }
  return (
    <FormDialog
      form={form}
      words={{
        title: words.editLine(seen.names[locale]),
        lead: isStale ? words.conflict : words.editLead,
        submit: words.save,
      }}
      initialValues={{
        names: seen.names,
        phone: seen.phone ?? undefined,
        workingHours: seen.workingHours,
        dayOffHours: seen.dayOffHours,
        isPublished: seen.isPublished,
      }}
      sending={change}
      onSubmit={(written) => change.mutate({ ...written, id, changedAt }, { onSuccess })}
      onClose={onClose}
    >
      {localeNames.map((language) => (
        <Form.Item
          key={language.locale}
          name={['names', language.locale]}
          label={words.nameIn(language.name)}
          rules={[{ required: true, whitespace: true, message: words.nameMissing }]}
        >
          <Input maxLength={maxLineNameLength} lang={language.locale} />
        </Form.Item>
      ))}
      {seen.kind === 'phone' && (
        <Form.Item name="phone" label={words.phone} rules={[{ required: true, message: words.phoneMissing }]}>
          <Input inputMode="tel" maxLength={25} />
        </Form.Item>
      )}
      <Form.Item name="workingHours">
        <IntervalsField label={words.workingDays} />
      </Form.Item>
      <Form.Item name="dayOffHours">
        <IntervalsField label={words.daysOff} />
      </Form.Item>
      <Form.Item name="isPublished" label={words.published} valuePropName="checked" extra={words.publishedHint}>
        <Switch />
      </Form.Item>
    </FormDialog>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Radio } from 'antd'
import { useState } from 'react'
import type { HandoffDetail } from '../../../domain/contract.ts'
import { formatDateTime } from '../../shared/time.ts'
import { writing } from '../api/writing.ts'
import { refresh } from '../data/handoffs.ts'
import { useTexts } from '../texts/catalogue.ts'
import type { WritingTexts } from '../texts/writing.zh-CN.ts'
import { serverNow } from '../time/now.ts'
import { offerUndo } from '../undo/undo.ts'
import styles from './Dialogs.module.css'
import { FormDialog } from './FormDialog.tsx'

/** Puts a handoff aside until a time; the next due time is the latest. */
export function SnoozeDialog({ handoff, onClose }: { handoff: HandoffDetail; onClose: () => void }) {
  const { texts, locale } = useTexts()
  const words = texts.writing.snooze
  const client = useQueryClient()
  const [form] = Form.useForm<{ until: string }>()
  // Read once: options that moved on would lose the choice.
  const [now] = useState(serverNow)
  const options = optionsFor({ now, latest: handoff.nextDue?.dueAt, words })
  const snooze = useMutation({
    mutationFn: writing.snooze,
    onSuccess: ({ id }) => {
      const undo = () => void writing.wake(id).then(() => refresh(client, id))
      offerUndo({ text: words.done, say: texts.attention.undo.hint(words.done), undo })
      void refresh(client, id)
      onClose()
    },
  })
  return (
    <FormDialog
      form={form}
      words={{ ...words, lead: options.length > 0 ? words.lead : words.none }}
      initialValues={{ until: options[0]?.until ?? '' }}
      sending={snooze}
      onSubmit={({ until }) => until && snooze.mutate({ id: handoff.id, until })}
      onClose={onClose}
    >
      <Form.Item name="until" label={words.until}>
        <Radio.Group>
          <div className={styles.options}>
            {options.map(({ until, label }) => (
              <Radio key={until} value={until}>
                <span className={styles.option}>
                  {label}
                  <small>{formatDateTime(until, locale)}</small>
                </span>
              </Radio>
            ))}
          </div>
        </Radio.Group>
      </Form.Item>
    </FormDialog>
  )
}

const hour = 3_600_000

/** Times to choose from, all before the next due time; nine o'clock is that of Asia/Shanghai (UTC+8). */
function optionsFor({
  now,
  latest,
  words,
}: {
  now: number
  latest: string | undefined
  words: WritingTexts['snooze']
}): { until: string; label: string }[] {
  const tomorrow = Math.floor((now + 8 * hour) / (24 * hour)) * 24 * hour + 25 * hour
  const bound = latest ? Date.parse(latest) : now
  const options = [
    { at: now + hour, label: words.hour },
    { at: now + 3 * hour, label: words.hours },
    { at: tomorrow, label: words.tomorrow },
    { at: bound, label: words.due },
  ]
  return options
    .filter(({ at }) => at > now && at <= bound)
    .map(({ at, label }) => ({ until: new Date(at).toISOString(), label }))
}

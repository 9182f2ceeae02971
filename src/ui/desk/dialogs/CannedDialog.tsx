import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { type CannedReply, cannedScopes, cannedVariables, maxCannedTitleLength } from '../../../domain/cannedReply.ts'
import type { Staff } from '../../../domain/contract.ts'
import { maxTextLength } from '../../../domain/message.ts'
import { RequestFailed } from '../api/client.ts'
import type { CannedWords } from '../api/writing.ts'
import { useCannedReplies, useRemoveCanned, useSaveCanned } from '../data/canned.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import { Button, Tag } from '../parts/Button.tsx'
import { Failure, Skeleton } from '../parts/States.tsx'
import { localeNames, useTexts } from '../texts/catalogue.ts'
import { DialogFrame } from './DialogFrame.tsx'
import styles from './Dialogs.module.css'
import { FormDialog } from './FormDialog.tsx'

/** The canned replies that a person may use, to be added, changed and deleted by whom they belong to. */
export function CannedDialog({ staff, onClose }: { staff: Staff; onClose: () => void }) {
  const [edited, setEdited] = useState<CannedReply | 'new'>()
  return edited ? (
    <CannedForm staff={staff} reply={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
  ) : (
    <CannedList onEdit={setEdited} onClose={onClose} />
  )
}

function CannedList({ onEdit, onClose }: { onEdit: (reply: CannedReply | 'new') => void; onClose: () => void }) {
  const { texts } = useTexts()
  const words = texts.writing.canned
  const replies = useCannedReplies()
  const remove = useRemoveCanned()
  return (
    <DialogFrame title={words.manage} onClose={onClose} width={640}>
      <p className={styles.lead}>{words.manageLead}</p>
      <div className={styles.quick}>
        <Button kind="primary" onClick={() => onEdit('new')}>
          {words.add}
        </Button>
      </div>
      {replies.isPending && <Skeleton lines={6} />}
      {replies.isError && <Failure title={words.failed} error={replies.error} onRetry={() => void replies.refetch()} />}
      {remove.isError && <Failure title={words.remove} error={remove.error} />}
      <ul className={styles.canned}>
        {replies.data?.map((reply) => (
          <li key={reply.id}>
            <p>
              <strong lang={reply.locale}>{reply.title}</strong> <Tag>{words.scopes[reply.scope]}</Tag>
            </p>
            <p lang={reply.locale}>{reply.text}</p>
            {reply.isEditable && (
              <p>
                <Button kind="quiet" aria-label={`${words.edit} ${reply.title}`} onClick={() => onEdit(reply)}>
                  {words.edit}
                </Button>
                <Button
                  kind="quiet"
                  aria-label={`${words.remove} ${reply.title}`}
                  onClick={() => remove.mutate(reply, { onSuccess: () => confirmBriefly(words.removed) })}
                >
                  {words.remove}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </DialogFrame>
  )
}

function CannedForm({ staff, reply, onClose }: { staff: Staff; reply: CannedReply | undefined; onClose: () => void }) {
  const { texts, locale } = useTexts()
  const words = texts.writing.canned
  const [form] = Form.useForm<CannedWords>()
  const save = useSaveCanned()
  const newest = useCannedReplies().data?.find(({ id }) => id === reply?.id) ?? reply
  const isStale = save.error instanceof RequestFailed && save.error.code === 'version_stale'
  const mayShare = staff.roles.some((role) => role === 'supervisor' || role === 'administrator')
  // The first try rests on what was seen; after a conflict the person has been told and decides anew.
  const of = isStale ? newest : reply
  const onSaved = () => {
    confirmBriefly(words.saved)
    onClose()
  }
  return (
    <FormDialog
      form={form}
      words={{
        title: reply ? words.edit : words.add,
        lead: isStale ? words.conflict : `${words.variables}${cannedVariables.map((name) => `{${name}}`).join(' ')}`,
        submit: words.save,
      }}
      initialValues={reply ?? { scope: 'personal', locale, title: '', text: '' }}
      sending={save}
      onSubmit={(written) =>
        save.mutate({ words: { ...written, scope: written.scope ?? 'personal' }, of }, { onSuccess: onSaved })
      }
      onClose={onClose}
    >
      <Form.Item
        name="title"
        label={words.titleField}
        rules={[{ required: true, whitespace: true, message: words.titleMissing }]}
      >
        <Input maxLength={maxCannedTitleLength} />
      </Form.Item>
      <Form.Item
        name="text"
        label={words.text}
        rules={[{ required: true, whitespace: true, message: words.textMissing }]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 10 }} maxLength={maxTextLength} />
      </Form.Item>
      <Form.Item name="locale" label={words.language}>
        <Select options={localeNames.map(({ locale, name }) => ({ value: locale, label: name }))} />
      </Form.Item>
      {!reply && mayShare && (
        <Form.Item name="scope" label={words.scope}>
          <Select options={cannedScopes.map((scope) => ({ value: scope, label: words.scopes[scope] }))} />
        </Form.Item>
      )}
    </FormDialog>
  )
}

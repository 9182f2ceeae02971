import { useState } from 'react'
import type { WebhookView } from '../../../domain/noticeContract.ts'
import { formatDay } from '../../shared/time.ts'
import { notices } from '../api/notices.ts'
import { useNoticeChange, useWebhooks } from '../data/notices.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import pageStyles from '../pages/Pages.module.css'
import { Table } from '../pages/Table.tsx'
import { Button } from '../parts/Button.tsx'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Empty, Failure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { SecretDialog } from './SecretDialog.tsx'
import { WebhookDialog } from './WebhookDialog.tsx'

/** The addresses on the web that are told: add one, try it, stop it. */
export function Webhooks() {
  const { texts } = useTexts()
  const words = texts.outbox
  const query = useWebhooks()
  const [isAdding, setAdding] = useState(false)
  const [secret, setSecret] = useState<string>()
  return (
    <section className={pageStyles.section} aria-labelledby="webhooks-title">
      <div className={pageStyles.head}>
        <h3 id="webhooks-title" tabIndex={-1}>
          {words.webhooksTitle}
        </h3>
        <Button onClick={() => setAdding(true)}>{words.addWebhook}</Button>
      </div>
      <p className={pageStyles.lead}>{words.webhooksLead}</p>
      <Loaded query={query} failed={words.webhooksFailed}>
        {(webhooks) =>
          webhooks.length === 0 ? (
            <Empty icon="send" title={words.noWebhooks} hint={words.noWebhooksHint} />
          ) : (
            <WebhookTable webhooks={webhooks} />
          )
        }
      </Loaded>
      {isAdding && <WebhookDialog onAdded={setSecret} onClose={() => setAdding(false)} />}
      {secret && !isAdding && <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />}
    </section>
  )
}

function WebhookTable({ webhooks }: { webhooks: WebhookView[] }) {
  const { texts, locale } = useTexts()
  const words = texts.outbox
  const test = useNoticeChange(notices.testWebhook)
  const remove = useNoticeChange(notices.removeWebhook)
  const onStopped = () => {
    confirmBriefly(words.stopped)
    // The row is gone, and the button with it.
    document.getElementById('webhooks-title')?.focus()
  }
  return (
    <>
      {test.isError && <Failure title={words.test} error={test.error} />}
      {remove.isError && <Failure title={words.stop} error={remove.error} />}
      <Table
        caption={words.webhooksTitle}
        rows={webhooks}
        keyOf={({ id }) => id}
        columns={[
          { head: words.address, cell: ({ url }) => url },
          {
            head: words.toldOf,
            cell: ({ kinds }) =>
              kinds.length === 0 ? words.everything : kinds.map((kind) => words.kinds[kind]).join(texts.listGap),
          },
          { head: words.since, cell: ({ createdAt }) => formatDay(createdAt, locale) },
          {
            head: words.action,
            cell: ({ id, url }) => (
              <span className={pageStyles.tools}>
                <Button
                  kind="quiet"
                  aria-label={`${words.test} ${url}`}
                  isBusy={test.isPending && test.variables === id}
                  onClick={() => test.mutate(id, { onSuccess: () => confirmBriefly(words.tested) })}
                >
                  {words.test}
                </Button>
                <ConfirmButton
                  label={words.stop}
                  name={url}
                  question={words.stopQuestion}
                  isBusy={remove.isPending}
                  onConfirm={() => remove.mutate(id, { onSuccess: onStopped })}
                />
              </span>
            ),
          },
        ]}
      />
    </>
  )
}

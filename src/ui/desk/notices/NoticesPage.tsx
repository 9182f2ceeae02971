import type { ChannelState } from '../../../domain/noticeContract.ts'
import { formatDateTime } from '../../shared/time.ts'
import { useChannels } from '../data/notices.ts'
import { PageFrame } from '../pages/PageFrame.tsx'
import { Table } from '../pages/Table.tsx'
import { Tag } from '../parts/Button.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { DeadNotices } from './DeadNotices.tsx'
import { Webhooks } from './Webhooks.tsx'

/** How notices leave the house, what was given up, and which addresses on the web are told. */
export function NoticesPage() {
  const { texts } = useTexts()
  const words = texts.outbox
  const channels = useChannels()
  return (
    <PageFrame title={texts.places.names.notices} lead={words.lead}>
      <Loaded query={channels} failed={words.channelsFailed}>
        {(rows) => <Channels rows={rows} />}
      </Loaded>
      <DeadNotices />
      <Webhooks />
    </PageFrame>
  )
}

function Channels({ rows }: { rows: ChannelState[] }) {
  const { texts, locale } = useTexts()
  const words = texts.outbox
  return (
    <Table
      caption={words.channelsTitle}
      rows={rows}
      keyOf={({ channel }) => channel}
      columns={[
        { head: words.channel, cell: ({ channel }) => words.channels[channel] },
        {
          head: words.state,
          cell: ({ channel, isSet }) =>
            isSet ? (
              <Tag tone="success" icon="check">
                {words.isSet}
              </Tag>
            ) : (
              <>
                <Tag icon="info">{words.notSet}</Tag> {words.howToSet[channel]}
              </>
            ),
        },
        { head: words.waiting, cell: ({ waiting }) => waiting, isNumber: true },
        { head: words.givenUp, cell: ({ dead }) => dead, isNumber: true },
        {
          head: words.lastSent,
          cell: ({ lastSentAt }) => (lastSentAt ? formatDateTime(lastSentAt, locale) : words.never),
        },
      ]}
    />
  )
}

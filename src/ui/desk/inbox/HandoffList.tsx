import { useDeferredValue, useMemo } from 'react'
import type { HandoffRow } from '../../../domain/contract.ts'
import type { DeskView, ViewingView } from '../../../domain/deskContract.ts'
import type { Lists } from '../data/handoffs.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { PlaceLink } from '../parts/PlaceLink.tsx'
import { Empty } from '../parts/States.tsx'
import type { Place } from '../place.ts'
import { useTexts } from '../texts/catalogue.ts'
import { InboxRow } from './InboxRow.tsx'

interface Shown {
  view: DeskView
  place: Place
  staffId: string
  viewings: ViewingView[]
}

/** The handoffs of a view, or what to do when there are none. */
export function HandoffList({ list, ...shown }: Shown & { list: Lists['shown'] }) {
  const { texts } = useTexts()
  const rows = useDeferredValue(list.data)
  return (
    <Loaded query={{ ...list, data: rows }} failed={texts.inbox.failed}>
      {(rows) => (rows.length > 0 ? <Rows rows={rows} {...shown} /> : <EmptyView {...shown} />)}
    </Loaded>
  )
}

function Rows({ rows, view, place, staffId, viewings }: Shown & { rows: HandoffRow[] }) {
  const viewers = useMemo(() => Map.groupBy(viewings, ({ handoffId }) => handoffId), [viewings])
  return (
    <ul data-rows="">
      {rows.map((row) => (
        <InboxRow
          key={row.id}
          row={row}
          view={view}
          sort={place.sort}
          isOpen={row.id === place.handoffId}
          isMine={row.handler?.id === staffId}
          viewers={viewers.get(row.id)}
        />
      ))}
    </ul>
  )
}

function EmptyView({ view, place }: Shown) {
  const { texts } = useTexts()
  const [title = '', hint = ''] = texts.inbox.empty[view]
  return (
    <Empty icon="inbox" title={title} hint={hint}>
      {view === 'mine' && <PlaceLink place={{ ...place, view: 'waiting' }}>{texts.inbox.toWaiting}</PlaceLink>}
    </Empty>
  )
}

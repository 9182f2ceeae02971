import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { type Feed, readFeed } from '../../actions/roster/feed.ts'
import { fill } from '../../domain/texts/catalogue.ts'
import { rosterTexts } from '../../domain/texts/rosterTexts.ts'
import { createRouter } from '../environment.ts'

/** `/api/v1/roster/{token}.ics`: the shifts of whoever the token belongs to, for calendar programs, which cannot sign in. */
export const rosterFeedRoutes = createRouter()

rosterFeedRoutes.get('/roster/:file{[0-9a-f]{32}\\.ics}', async (c) => {
  const context = c.get('context')
  const feed = await readFeed(context, c.req.param('file').replace('.ics', ''))
  return c.body(render(feed, context.now), 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Cache-Control': 'private, no-store',
  })
})

function render({ name, locale, entries }: Feed, now: Date): string {
  const texts = rosterTexts[locale]
  const calendar = ical({
    name: fill(texts.feed, { name }),
    prodId: '//Lianxin//Roster//EN',
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  })
  for (const { key, kind, role, lineName, otherName, startsAt, endsAt } of entries) {
    const isGone = kind === 'covered' || kind === 'cancelled'
    const pattern = kind === 'standIn' ? texts.standIn : kind === 'covered' ? coveredBy(texts, otherName) : texts.duty
    calendar.createEvent({
      id: `${key}@roster.lianxin`,
      start: startsAt,
      end: endsAt,
      stamp: now,
      summary: fill(pattern, { role: texts.roles[role], line: lineName, name: otherName ?? '' }),
      status: isGone ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}

const coveredBy = (texts: { covered: string; uncovered: string }, otherName: string | undefined): string =>
  otherName === undefined ? texts.uncovered : texts.covered

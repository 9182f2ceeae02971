import type { placesZhCN } from './places.zh-CN.ts'

export const placesEn: typeof placesZhCN = {
  label: 'Pages',
  menu: 'Open the menu',
  skip: 'Skip to the page',
  names: {
    desk: 'Inbox',
    roster: 'Roster',
    lines: 'Lines',
    calendar: 'Calendar',
    notices: 'Notices',
    misses: 'Misses',
    staff: 'Staff',
  },
  notForYou: 'This page is not for your account',
  notForYouHint: 'Ask an administrator if you need it.',
}

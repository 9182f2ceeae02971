const paths = {
  clock: 'M12 7v5l3 2M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
  alert: 'M12 8.5v4.5M12 16.5v.1M10.3 4.4 2.9 17.2A2 2 0 0 0 4.6 20h14.8a2 2 0 0 0 1.7-2.8L13.7 4.4a2 2 0 0 0-3.4 0Z',
  hourglass: 'M7 3h10M7 21h10M8 3v3.5c0 2 4 4 4 5.5s-4 3.5-4 5.5V21M16 3v3.5c0 2-4 4-4 5.5s4 3.5 4 5.5V21',
  check: 'm4.5 12.5 5 5 10-11',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.5 15.5 20 20',
  send: 'M4 12 20 4l-5 16-3.5-6.5L4 12Zm7.5 1.5L20 4',
  back: 'M14.5 5 8 12l6.5 7',
  chevron: 'm6 9 6 6.5L18 9',
  down: 'M12 4v15M6 13.5l6 6 6-6',
  info: 'M12 11v5.5M12 7.5v.1M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
  keyboard: 'M3 6h18v12H3zM7 10h.1M11 10h.1M15 10h.1M17.5 10h.1M7 14h10',
  settings:
    'M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM12 3v2.5M12 18.5V21M3 12h2.5M18.5 12H21M5.6 5.6l1.8 1.8M16.6 16.6l1.8 1.8M5.6 18.4l1.8-1.8M16.6 7.4l1.8-1.8',
  leave: 'M10 4H5v16h5M15 8l4 4-4 4M19 12H9.5',
  book: 'M5 4h10a4 4 0 0 1 4 4v12H9a4 4 0 0 1-4-4V4Zm0 12a3 3 0 0 1 3-3h11',
  hand: 'M8 12V6.5a1.5 1.5 0 0 1 3 0V11V5a1.5 1.5 0 0 1 3 0v6V6.5a1.5 1.5 0 0 1 3 0V14a7 7 0 0 1-7 7c-3 0-4.5-1.5-6-4l-2-3.5a1.5 1.5 0 0 1 2.5-1.6L8 14',
  flag: 'M6 21V4h12l-2.5 4L18 12H6',
  bolt: 'M13 3 5 13.5h6L10 21l8-10.5h-6L13 3Z',
  heart: 'M12 20s-8-4.8-8-10.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8 2.5C20 15.2 12 20 12 20Z',
  inbox: 'M4 13 6.5 5h11L20 13v6H4v-6Zm0 0h5l1.5 2.5h3L15 13h5',
  pass: 'M4 8h13l-3.5-3.5M20 16H7l3.5 3.5',
  scales: 'M12 4v16M7 20h10M5 7h14M5 7l-2.5 6h5L5 7Zm14 0-2.5 6h5L19 7Z',
  menu: 'M4 7h16M4 12h16M4 17h16',
  phone: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1.5 1.5 0 0 1-1.6 1.5A16 16 0 0 1 3.5 5.6 1.5 1.5 0 0 1 5 4Z',
  calendar: 'M4 6h16v14H4V6Zm0 4.5h16M8 3.5V7M16 3.5V7',
  people:
    'M9 5a3.2 3.2 0 1 1 0 6.4A3.2 3.2 0 0 1 9 5ZM3 20c0-3.6 2.5-6 6-6s6 2.4 6 6M15.5 5.3a3.2 3.2 0 0 1 0 5.9M17 14.3c2.5.5 4 2.6 4 5.7',
  missed:
    'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1.5 1.5 0 0 1-1.6 1.5A16 16 0 0 1 3.5 5.6 1.5 1.5 0 0 1 5 4ZM15.5 3.5l5 5M20.5 3.5l-5 5',
  chat: 'M4 5h16v11h-8l-5 4v-4H4V5Z',
} as const

/** Names of the drawn icons. */
export type IconName = keyof typeof paths

/** A small line drawing that only repeats what the words beside it say. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
    >
      <path d={paths[name]} />
    </svg>
  )
}

/** Strokes on a grid of 24, drawn in the colour of the words beside them. */
const strokes = {
  home: 'M4 11.5 12 4.5l8 7M6 10v9.5h4.5v-5h3v5H18V10',
  mail: 'M4 6h16v12.5H4zM4.5 7l7.5 6 7.5-6',
  calendar: 'M4.5 6h15v13.5h-15zM4.5 10.5h15M8.5 3.5V7M15.5 3.5V7',
  more: 'M4.5 12a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0M11.5 12a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0M18.5 12a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5 20 20',
  plus: 'M12 5v14M5 12h14',
  pencil: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM14 6.5l3.5 3.5',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M3 19.5c0-3.5 2.5-5 6-5s6 1.5 6 5M16 5a3.2 3.2 0 0 1 0 6M17.5 14.8c2.2.5 3.5 2 3.5 4.7',
  bell: 'M6 16.5c1.5-1.5 1.5-3 1.5-6a4.5 4.5 0 0 1 9 0c0 3 0 4.5 1.5 6zM10 19.5a2.2 2.2 0 0 0 4 0',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6 6l12 12M18 6 6 18',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16M12 7.5V12l3 2',
  paperclip: 'M19 11.5l-7 7a4.2 4.2 0 0 1-6-6l7.5-7.5a2.8 2.8 0 0 1 4 4L10 16.5a1.4 1.4 0 0 1-2-2l6.5-6.5',
  next: 'M9.5 6l6 6-6 6',
  back: 'M14.5 6l-6 6 6 6',
  down: 'M6 9.5l6 6 6-6',
  school: 'M4 20V10.5L12 5l8 5.5V20zM10 20v-4.5h4V20M12 10.5h.01',
  logout: 'M14 4.5H5.5v15H14M10.5 12H20M16.5 8.5 20 12l-3.5 3.5',
  print: 'M7 8V4h10v4M7 16.5H4V8h16v8.5h-3M7 13.5h10V20H7z',
  globe: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16M4 12h16M12 4c-5 5-5 11 0 16M12 4c5 5 5 11 0 16',
  feedback: 'M4 5h16v11h-8l-4.5 4v-4H4zM8 9.5h8M8 12.5h5',
  upload: 'M12 15.5V4.5M7.5 9 12 4.5 16.5 9M4.5 15v4.5h15V15',
  download: 'M12 4.5v11M7.5 11l4.5 4.5 4.5-4.5M4.5 15v4.5h15V15',
  warning: 'M12 4 3 19.5h18zM12 10v4.5M12 17h.01',
  info: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16M12 11.5V16M12 8h.01',
  menu: 'M4 7h16M4 12h16M4 17h16',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20c0-4 3-6 7.5-6s7.5 2 7.5 6',
  undo: 'M8.5 5 4.5 9l4 4M4.5 9H14a5 5 0 0 1 0 10.5H9',
  key: 'M8.5 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8M12.5 12H20v3.5M16.5 12v2.5',
  lock: 'M6 11h12v8.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.6-5.6L12 7M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.6 5.6L12 17',
  archive: 'M4 5h16v4.5H4zM5.5 9.5v10h13v-10M10 13.5h4',
  folder: 'M4 5.5h6l2 2.5h8v10.5H4z',
  heart: 'M12 19.5 5 12.3a4.3 4.3 0 0 1 6.2-6l.8.8.8-.8a4.3 4.3 0 0 1 6.2 6z',
  picture: 'M4 5h16v14H4zM4.5 16.5l5-5 4 4 2.5-2.5 3.5 3.5M15 9.5a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0',
  file: 'M6.5 3.5H14l4 4v13H6.5zM13.5 4v4.5H18',
} as const

export type IconName = keyof typeof strokes

type Props = { name: IconName; label?: string | undefined }

/** Decoration beside words; alone it needs a `label`, which screen readers say and a pointer shows. */
export const Icon = ({ name, label }: Props) =>
  label ? (
    <svg class="icon" viewBox="0 0 24 24" role="img" aria-label={label}>
      <title>{label}</title>
      <path d={strokes[name]} />
    </svg>
  ) : (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={strokes[name]} />
    </svg>
  )

export const iconNames = Object.keys(strokes) as IconName[]

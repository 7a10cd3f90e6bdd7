import { paths } from '../../src/paths.ts'
import type { Permission } from '../../src/permissions.ts'
import { Count } from '../ui/badge.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { useWords } from '../ui/reader.tsx'
import { layoutTexts } from './texts.ts'

/** Everything one can go to, in the menu's order, and what one must be allowed for it. */
const places = {
  overview: { icon: 'home', href: paths.overview, needs: 'overview.read' },
  messages: { icon: 'mail', href: paths.messages, needs: 'messages.read' },
  sent: { icon: 'check', href: paths.sentMessages, needs: 'messages.write' },
  drafts: { icon: 'pencil', href: paths.drafts, needs: 'messages.write' },
  calendar: { icon: 'calendar', href: paths.calendar, needs: 'calendar.read' },
  posts: { icon: 'picture', href: paths.posts, needs: 'posts.read' },
  newsletters: { icon: 'mail', href: paths.newsletters, needs: 'newsletters.read' },
  absentees: { icon: 'bell', href: paths.absentees, needs: 'absence.read' },
  absenceReports: { icon: 'bell', href: paths.absenceReports, needs: 'absence.report' },
  conferences: { icon: 'clock', href: paths.conferences, needs: 'conferences.read' },
  polls: { icon: 'check', href: paths.polls, needs: 'polls.answer' },
  leave: { icon: 'calendar', href: paths.leave, needs: 'leave.ask' },
  leaveRequests: { icon: 'calendar', href: paths.leaveRequests, needs: 'leave.decide' },
  userList: { icon: 'people', href: paths.userList, needs: 'userList.read' },
  addressLists: { icon: 'file', href: paths.addressLists, needs: 'addressList.read' },
  myDetails: { icon: 'person', href: paths.myDetails, needs: 'details.read' },
  management: { icon: 'school', href: paths.management, needs: 'management.read' },
  imports: { icon: 'upload', href: paths.imports, needs: 'imports.manage' },
  more: { icon: 'more', href: paths.more, needs: 'overview.read' },
} as const satisfies Record<string, { icon: IconName; href: string; needs: Permission }>

export type Place = keyof typeof places
export type May = (permission: Permission) => boolean

type EntryProps = { place: Place; may: May; current?: Place | undefined; unread?: number }

const Entry = ({ place, may, current, unread = 0 }: EntryProps) => {
  const say = useWords(layoutTexts)
  const { icon, href, needs } = places[place]
  if (!may(needs)) return null
  return (
    <li>
      <a href={href} aria-current={place === current ? 'page' : undefined}>
        <Icon name={icon} />
        <span>{say[place]}</span>
        {unread > 0 ? <Count value={unread} label={say.needsYou(unread)} /> : null}
      </a>
    </li>
  )
}

type FourProps = { may: May; current?: Place | undefined; unread: number }

/** The four places: the bottom bar on a phone, beside the menu on a desk. */
export const Four = ({ may, current, unread }: FourProps) => (
  <nav class="four" aria-label={useWords(layoutTexts).main}>
    <ul>
      <Entry place="overview" may={may} current={current} />
      <Entry place="messages" may={may} current={current} unread={unread} />
      <Entry place="calendar" may={may} current={current} />
      <Entry place="more" may={may} current={current} />
    </ul>
  </nav>
)

/** Everything this person can go to, by what she may do: the menu on a desk, and the body of the page "Meer". */
export const AllPlaces = ({ may, current }: { may: May; current?: Place | undefined }) => (
  <ul class="places">
    {(Object.keys(places) as Place[]) // safe: its keys are the places
      .filter((place) => place !== 'more')
      .map((place) => (
        <Entry place={place} may={may} current={current} />
      ))}
  </ul>
)

export const Logout = () => (
  <form method="post" action={paths.logout} class="places">
    <button type="submit">
      <Icon name="logout" />
      <span>{useWords(layoutTexts).logout}</span>
    </button>
  </form>
)

import { paths } from '../../src/paths.ts'
import { Count } from '../ui/badge.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { useWords } from '../ui/reader.tsx'
import { layoutTexts } from './texts.ts'

export type Place = 'overview' | 'messages' | 'calendar' | 'more' | 'myDetails' | 'imports' | 'sent' | 'drafts'
export type May = { write: boolean; manage: boolean; import: boolean }

type EntryProps = { place: Place; current?: Place | undefined; icon: IconName; href: string; unread?: number }

const Entry = ({ place, current, icon, href, unread = 0 }: EntryProps) => {
  const say = useWords(layoutTexts)
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

type FourProps = { current?: Place | undefined; unread: number }

/** The four places: the bottom bar on a phone, beside the menu on a desk. */
export const Four = ({ current, unread }: FourProps) => (
  <nav class="four" aria-label={useWords(layoutTexts).main}>
    <ul>
      <Entry place="overview" current={current} icon="home" href={paths.overview} />
      <Entry place="messages" current={current} icon="mail" href={paths.messages} unread={unread} />
      <Entry place="calendar" current={current} icon="calendar" href={paths.calendar} />
      <Entry place="more" current={current} icon="more" href={paths.more} />
    </ul>
  </nav>
)

/** Everything this person can go to, by what she may do: the menu on a desk, and the body of the page "Meer". */
export const AllPlaces = ({ may, current }: { may: May; current?: Place | undefined }) => (
  <ul class="places">
    <Entry place="overview" current={current} icon="home" href={paths.overview} />
    <Entry place="messages" current={current} icon="mail" href={paths.messages} />
    {may.write ? <Entry place="sent" current={current} icon="check" href={paths.sentMessages} /> : null}
    {may.write ? <Entry place="drafts" current={current} icon="pencil" href={paths.drafts} /> : null}
    <Entry place="calendar" current={current} icon="calendar" href={paths.calendar} />
    <Entry place="myDetails" current={current} icon="person" href={paths.myDetails} />
    {may.import ? <Entry place="imports" current={current} icon="upload" href={paths.imports} /> : null}
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

import { isStale, withFigures } from '../figures/counting.ts'
import { type GroupPeople, groupsIn, type NamedGroup } from '../groups/groups.ts'
import { closedPupils, peopleNear } from '../groups/queries.ts'
import { unreadPage } from '../messages/queries.ts'
import { fullName } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import { type Asked, askedIn } from './asked.ts'
import { type AskedByMeRow, askedByMe, unitsAsked } from './queries.ts'

export type Unread = { id: string; subject: string; sender: string; sentAt: Date }
/** Something I asked, and how it goes. */
export type AskedByMe = { id: string; subject: string; deadline: Date | null; received: number; answered: number }
/** What is asked of me and by me, what is new besides, and my groups: with their people, or by name where there are many. */
export type Overview = {
  asked: Asked[]
  askedByMe: AskedByMe[]
  unread: Unread[]
  groups: GroupPeople[]
  otherGroups: NamedGroup[]
}

const newest = 5
const mostAskedByMe = 5

export async function overview(scope: Scope): Promise<Overview> {
  const [units, mine, unread, places, closed] = await scope.db.batch([
    unitsAsked(scope),
    askedByMe(scope, mostAskedByMe),
    unreadPage(scope, newest * 2),
    peopleNear(scope),
    closedPupils(scope),
  ])
  const mineAgain = () => askedByMe(scope, mostAskedByMe)
  const counted = await withFigures(scope, mine, staleId, mineAgain)
  const asked = askedIn(units).filter(({ open }) => open)
  const isAsked = (id: string) => asked.some(({ messageId }) => messageId === id)
  const groups = groupsIn(scope, places, closed)
  const hasPeople = ({ adults, pupils }: GroupPeople) => adults.length + pupils.length > 0
  return {
    asked,
    askedByMe: counted.map(askedByMeIn),
    unread: unread
      .filter(({ id }) => !isAsked(id))
      .slice(0, newest)
      .map(({ sender, ...message }) => ({ ...message, sender: fullName(sender) })),
    groups: groups.filter(hasPeople),
    otherGroups: groups.filter((group) => !hasPeople(group)),
  }
}

const staleId = ({ id, counting, delivered_at: deliveredAt }: AskedByMeRow) =>
  isStale(counting, { deliveredAt }) ? id : null

const askedByMeIn = ({ id, subject, deadline, received, answered }: AskedByMeRow): AskedByMe => ({
  id,
  subject,
  deadline: deadline === null ? null : new Date(deadline),
  received: received ?? 0,
  answered: answered ?? 0,
})

/** What I can still answer, answered or not, that has a deadline. */
export async function deadlines(scope: Scope) {
  const [units] = await scope.db.batch([unitsAsked(scope)])
  return askedIn(units).flatMap(({ deadline, ...rest }) => (deadline ? { ...rest, deadline } : []))
}

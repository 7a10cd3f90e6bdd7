import { type GroupPeople, type NamedGroup, peopleIn } from '../groups/groups.ts'
import { closedPupils, nearGroups, peopleShown } from '../groups/queries.ts'
import { unreadPage } from '../messages/queries.ts'
import { fullName } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import { type Asked, askedIn } from './asked.ts'
import { unitsAsked } from './queries.ts'

export type Unread = { id: string; subject: string; sender: string; sentAt: Date }
/** What is asked of me, what is new besides, and my groups: with their people, or by name where there are many. */
export type Overview = { asked: Asked[]; unread: Unread[]; groups: GroupPeople[]; otherGroups: NamedGroup[] }

const newest = 5

export async function overview(scope: Scope): Promise<Overview> {
  const [units, unread, near, places, closed] = await scope.db.batch([
    unitsAsked(scope),
    unreadPage(scope, newest * 2),
    nearGroups(scope),
    peopleShown(scope),
    closedPupils(scope),
  ])
  const asked = askedIn(units).filter(({ open }) => open)
  const isAsked = (id: string) => asked.some(({ messageId }) => messageId === id)
  const isShown = ({ id }: NamedGroup) => places.some((place) => place.group_id === id)
  return {
    asked,
    unread: unread
      .filter(({ id }) => !isAsked(id))
      .slice(0, newest)
      .map(({ sender, ...message }) => ({ ...message, sender: fullName(sender) })),
    groups: near.filter(isShown).map((group) => peopleIn(scope, group, places, closed)),
    otherGroups: near.filter((group) => !isShown(group)),
  }
}

/** What I can still answer, answered or not, that has a deadline. */
export const deadlines = async (scope: Scope) =>
  askedIn(await unitsAsked(scope)).flatMap(({ deadline, ...asked }) => (deadline ? { ...asked, deadline } : []))

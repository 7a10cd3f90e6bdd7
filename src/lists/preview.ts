import type { Scope } from '../scope.ts'
import { type Card, cardOf, knownOf, standingOf } from './person.ts'
import type { Relation } from './relation.ts'

/** Others, as somebody may think of them. */
export const viewers = ['school', 'groep', 'ouder', 'leerling'] as const
export type Viewer = (typeof viewers)[number]

const stranger: Relation = {
  self: false,
  staff: false,
  belongs: true,
  partner: false,
  classmates: false,
  together: false,
  blocked: false,
  writes: false,
  open: false,
}

/** What this kind of viewer sees of me, or null when they do not find me at all: the same function as everybody's page. */
export async function previewFor(scope: Scope, viewer: Viewer): Promise<Card | null> {
  if (viewer === 'leerling') return null
  const known = await knownOf(scope, scope.me.id)
  const { works } = standingOf(known.person)
  const writes = works || known.person.hears === 1
  const open = known.items.some(({ visibility }) => visibility === 'all')
  const relation: Record<Exclude<Viewer, 'leerling'>, Relation> = {
    school: { ...stranger, staff: true, writes: true },
    groep: { ...stranger, classmates: true, together: true, writes, open },
    ouder: { ...stranger, writes, open },
  }
  const children = viewer === 'ouder' ? known.children.map((child) => ({ ...child, group_name: null })) : known.children
  return cardOf({ ...known, children }, relation[viewer])
}

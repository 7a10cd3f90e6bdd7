import type { Scope } from '../scope.ts'
import { departures } from './directory-schema.ts'

export const departureOf = ({ directory }: Scope) => directory.from(departures).limit(1)

export const putDeparture = ({ directory, me, now }: Scope, until: Date) => {
  const agreed = { personId: me.id, at: now, until }
  return directory.insert(departures, agreed).onConflictDoUpdate({ target: departures.schoolId, set: agreed })
}

export const endDeparture = ({ directory }: Scope) => directory.delete(departures, undefined)

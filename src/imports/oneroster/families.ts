import { fileTexts } from '../../../templates/imports/file-texts.ts'
import { telephone } from '../fields/fields.ts'
import { grouped } from '../fields/grouping.ts'
import type { Guardian, GuardianList, GuardianRow } from '../guardians/guardian-list.ts'
import { type Fault, type FilePupil, saidOfNobody } from '../pupils/school-file.ts'
import type { Bundle } from './bundle.ts'
import { recordFault } from './classes.ts'
import { emailOfUser, nameOfUser } from './people.ts'
import type { OneRecord } from './records.ts'
import { isGone, relationOf, type Standings } from './roles.ts'

type Tie = { pupil: string; guardian: string; relation: string | null }

/** The parents of the pupils, where a bundle has any: a row for each pupil that it says something of. */
export function guardiansIn(bundle: Bundle, standings: Standings, pupils: FilePupil[], doubts: Fault[]) {
  const users = new Map((bundle.users?.records ?? []).map((user) => [user.get('sourcedid'), user]))
  const ties = grouped(tiesIn(bundle, standings), ({ pupil }) => pupil)
  if (ties.size === 0) return null
  const people = new Map<string, Guardian>()
  const guardianOf = (id: string) => {
    const user = users.get(id)
    const guardian = people.get(id) ?? (user && !isGone(user) ? guardianIn(user, doubts) : undefined)
    if (guardian) people.set(id, guardian)
    return guardian
  }
  const rows = pupils.flatMap((pupil): GuardianRow[] => {
    const guardians = (ties.get(pupil.key) ?? []).flatMap(({ guardian, relation }) => {
      const one = guardianOf(guardian)
      return one ? [{ ...one, relation }] : []
    })
    const { key, firstName, infix, lastName, birthDate } = pupil
    const child = { key, firstName, infix, lastName, birthDate, group: null }
    return guardians.length > 0 ? [{ line: users.get(key)?.line ?? 0, child, guardians }] : []
  })
  const written = [...people.values()]
  const silent = { fields: saidOfNobody(written, ['email', 'phone', 'address']), relation: true }
  const list: GuardianList = { rows, faults: [], saysCustody: false, ignored: [], dropped: [], silent }
  return list
}

/** Some write the parents with the child, some the children with the parent, some both, some in a file of its own. */
function tiesIn({ users, relationships }: Bundle, standings: Standings): Tie[] {
  const ties = new Map<string, Tie>()
  const tie = (one: string, other: string, relation: string | null) => {
    const [pupil, guardian] = standings.get(one)?.standing === 'pupil' ? [one, other] : [other, one]
    const isFamily = standings.get(pupil)?.standing === 'pupil' && standings.get(guardian)?.standing === 'guardian'
    if (isFamily && !ties.has(`${pupil}\n${guardian}`)) ties.set(`${pupil}\n${guardian}`, { pupil, guardian, relation })
  }
  for (const one of (relationships?.records ?? []).filter((record) => !isGone(record)))
    tie(one.get('usersourcedid'), one.get('relationshipusersourcedid'), relationOf(one.get('relationshiprole')))
  for (const user of users?.records ?? [])
    for (const id of agentsOf(user)) tie(user.get('sourcedid'), id, said(user, id, standings))
  return [...ties.values()]
}

const agentsOf = (user: OneRecord) =>
  user
    .get('agentsourcedids')
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean)

/** A "relative" is no parent. */
function said(user: OneRecord, agent: string, standings: Standings) {
  const roles = [user.get('sourcedid'), agent].map((id) => standings.get(id)?.role)
  return roles.includes('relative') ? relationOf('relative') : null
}

function guardianIn(user: OneRecord, doubts: Fault[]): Guardian {
  const written = user.get('sms') || user.get('phone')
  const phone = written ? telephone(written) : null
  if (written && !phone) doubts.push(recordFault(user, fileTexts.unreadPhone, 'phone'))
  return { ...nameOfUser(user), email: emailOfUser(user, doubts), phone, relation: null, custody: null, address: null }
}

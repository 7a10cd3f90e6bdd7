import { addGuardian, type NewGuardian } from '../families/custody.ts'
import { askInformation } from '../families/information.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { instantAt } from '../time.ts'
import { asPerson } from './history.ts'

type Children = { gijs: string; ada: string }

const newcomer = (firstName: string, lastName: string) => ({ firstName, infix: '', lastName, email: '' })

/** A grandfather who picks up, somebody who is kept from a child, and a question from a father without custody (model.md). */
export async function settleCustody(
  scope: SchoolScope,
  administrationId: string,
  children: Children,
  startYear: number,
) {
  const then = instantAt(`${startYear}-09-02`, '09:40', scope.school.zone)
  const office: Scope = await asPerson({ ...scope, now: then < scope.now ? then : scope.now }, administrationId)
  await added(office, children.gijs, {
    who: newcomer('Wil', 'Jansen'),
    relation: 'opa',
    custody: 'contact',
    ground: '',
    since: `${startYear}-08-18`,
    home: null,
  })
  await added(office, children.ada, {
    who: newcomer('Xia', 'Lammers'),
    relation: 'ex-pleegouder',
    custody: 'blocked',
    ground: `Beschikking rechtbank, 3 maart ${startYear}`,
    since: `${startYear}-03-03`,
    home: null,
  })
  const question = {
    name: 'Theo Prins',
    contact: 'theo.prins@example.nl',
    child: 'Eef Prins, groep 5a',
    question: 'Ik heb geen gezag meer over Eef. Hoe gaat het met rekenen, en heeft zij vriendinnen in de klas?',
  }
  await askInformation(scope, question, '192.0.2.10')
}

async function added(office: Scope, pupilId: string, guardian: NewGuardian) {
  const done = await addGuardian(office, pupilId, guardian)
  if (!done.ok) throw new Error(`the demo's own guardian is refused: ${JSON.stringify(done.problems)}`)
}

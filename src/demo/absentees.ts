import { report } from '../absence/reporting.ts'
import { reporting } from '../absence/reports.ts'
import { newSecret } from '../ids.ts'
import type { SchoolScope } from '../scope.ts'
import { asPerson } from './history.ts'

const twoDays = 2 * 86_400_000
const blank = { van: null, tot: null, vanaf: null, terug: null, toelichting: '', stap: '2' }

/** A child ill since some days, one late, and one at the dentist's: each as its parent reported it (H1). */
export async function reportAbsentees(scope: SchoolScope, by: { ill: string; late: string; dentist: string }) {
  const before = { ...scope, now: new Date(scope.now.getTime() - twoDays) }
  await reportOf(before, by.ill, { ...blank, reden: 'ill' })
  await reportOf(scope, by.late, { ...blank, reden: 'late', terug: '09:15' })
  await reportOf(scope, by.dentist, { ...blank, reden: 'doctor', vanaf: '10:15', terug: '11:30' })
}

async function reportOf(scope: SchoolScope, parentId: string, form: Omit<Parameters<typeof report>[1], 'formulier'>) {
  const parent = await asPerson(scope, parentId)
  const [child] = (await reporting(parent)).children
  if (child) await report(parent, { ...form, formulier: newSecret() }, [child.id])
}

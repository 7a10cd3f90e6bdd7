import { saveList } from '../saved-lists/saved-lists.ts'
import type { SchoolScope } from '../scope.ts'
import { instantAt, localDay, schoolYearOf } from '../time.ts'
import { reportAbsentees } from './absentees.ts'
import { arrangeMailbox } from './arranging.ts'
import { planYear } from './calendar.ts'
import { openRound } from './conferences.ts'
import { askConsents } from './consenting.ts'
import { settleCustody } from './custody.ts'
import type { Edition } from './editions.ts'
import { asPerson, tell } from './history.ts'
import { askForLeave } from './leave.ts'
import { sendNewsletters } from './newsletters.ts'
import { type DemoPerson, regenboogPeople } from './people.ts'
import { keepTemplateOf, planLetter } from './planned.ts'
import { askPolls } from './polling.ts'
import { postBlogs } from './posting.ts'
import { presentLetters } from './present-letters.ts'
import { readByLogins, readByRespondents, readLongAgo } from './queries.ts'
import { randomFrom } from './random.ts'
import { keepRegisters } from './registers.ts'
import {
  blockAddress,
  giveRoles,
  importYear,
  makeClassParent,
  openAccounts,
  openMoreAccounts,
  sayWhenRead,
  settleHouseholds,
  type WhoIsWho,
  whoIsWho,
} from './settling.ts'
import { makeWebsite } from './website.ts'

const { beheerder, directie, leerkracht, ouder, partner, ouder2, klassenouder, leerling, nora, piet } = regenboogPeople
const logins = { beheerder, directie, leerkracht, ouder, partner, ouder2, klassenouder, leerling, nora, piet }
export type DemoLogin = keyof typeof logins

export const startYearOf = (now: Date, zone: string) => Number(schoolYearOf(localDay(now, zone)).slice(0, 4))

/** Fills a school that has nobody in it yet with De Regenboog's people and years, by the code that real schools use. */
export async function populate(scope: SchoolScope, edition: Edition, passwordHash: string) {
  const startYear = startYearOf(scope.now, scope.school.zone)
  for (let years = edition.historyYears; years > 0; years--) await importYear(scope, edition.before(startYear, years))
  await importYear(scope, edition.files(startYear))
  const who = await whoIsWho(scope)
  await giveRoles(scope, { head: who(directie), admin: who(beheerder) })
  await makeClassParent(scope, who(klassenouder), startYear, 'G5a')
  await settleHouseholds(scope, { primaryContact: who(nora), apart: who(regenboogPeople.uma) })
  await sayWhenRead(scope, who(leerkracht))
  const { leerling: ada, bo, gijs, dio } = regenboogPeople
  await settleCustody(scope, who(beheerder), { ada: who(ada), gijs: who(gijs) }, startYear)
  const accounts = Object.entries(logins).map(([userName, person]) => ({ userName, personId: who(person) }))
  await openAccounts(scope, accounts, passwordHash)
  await openMoreAccounts(scope, new Set(Object.values(regenboogPeople).map(who)), passwordHash)
  await blockAddress(scope, who(ouder2))
  await tellHistory(scope, who, startYear, edition)
  await keepList(scope, who(leerkracht))
  await keepTemplateOf(scope, who(leerkracht))
  await planLetter(scope, who(regenboogPeople.leerkracht))
  await planYear(scope, { head: who(directie), teacher: who(leerkracht) }, startYear)
  await arrangeMailbox(scope, who(ouder))
  await reportAbsentees(scope, { ill: who(regenboogPeople.uma), late: who(nora), dentist: who(ouder) })
  await keepRegisters(scope, startYear)
  await askForLeave(scope, { parents: [who(ouder), who(partner), who(ouder2), who(klassenouder)], head: who(directie) })
  await openRound(scope, who(directie), [who(ada), who(bo), who(gijs), who(dio)])
  await makeWebsite(scope, who(directie))
  const ids = accounts.map(({ personId }) => personId)
  await askConsents(scope, who(beheerder), ids)
  await postBlogs(scope, { head: who(directie), teacher: who(leerkracht), startYear, logins: ids })
  await askPolls(scope, { head: who(directie), teacher: who(leerkracht) }, ids)
  await sendNewsletters(scope, who(directie))
  await scope.db.batch([readByRespondents(scope), readLongAgo(scope, 3, ids), readByLogins(scope, ids)])
}

/** Whom a teacher asks for help, shared with her colleagues: all her parents but those who help already. */
async function keepList(scope: SchoolScope, teacher: string) {
  const owner = await asPerson(scope, teacher)
  const words = (kind: string) => owner.me.teaches.map((group) => `${kind}:${group}`)
  const list = { include: words('ouders'), except: words('klassenouders') }
  await saveList(owner, list, { name: 'Hulp vragen in de klas', shared: true })
}

/** Letters that are told at once: their journeys to the database are what takes time. */
const lanes = 4

async function tellHistory(
  scope: SchoolScope,
  who: WhoIsWho,
  startYear: number,
  { letters, answering, mails }: Edition,
) {
  const fixed: Readonly<Record<string, DemoPerson>> = regenboogPeople
  const writer = (name: string) => who(fixed[name] ?? { kind: 'staff', name, key: name, email: '' })
  const dated = letters
    .map((letter) => ({
      letter,
      sentAt: momentOf(letter, startYear, scope.school.zone),
      isNews: false,
      share: answering,
    }))
    .filter(({ sentAt }) => scope.now.getTime() - sentAt.getTime() > 7 * 86_400_000)
  const present = presentLetters.map((letter) => ({
    letter,
    sentAt: lately(letter, scope),
    isNews: letter.isNews,
    share: 100,
  }))
  const all = [...dated, ...present]
  // Each draws its own lots, so that what is drawn does not hang on which comes first.
  const tellOne = async (place: number) => {
    const { letter, sentAt, isNews, share } = all[place]!
    const told = { scope, random: randomFrom(startYear + place), who: writer, answering: share }
    await tell(told, letter, sentAt, mails && isNews)
  }
  let next = 0
  const lane = async () => {
    while (next < all.length) await tellOne(next++)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

function lately({ daysAgo, at }: { daysAgo: number; at: string }, { now, school: { zone } }: SchoolScope) {
  const before = (days: number) => instantAt(localDay(new Date(now.getTime() - days * 86_400_000), zone), at, zone)
  return before(daysAgo) < now ? before(daysAgo) : before(daysAgo + 1)
}

/** From August on in the year it starts, after New Year in the next. */
function momentOf({ yearsAgo, on, at }: { yearsAgo: number; on: string; at: string }, startYear: number, zone: string) {
  const year = startYear - yearsAgo + (on < '08-01' ? 1 : 0)
  return instantAt(`${year}-${on}`, at, zone)
}

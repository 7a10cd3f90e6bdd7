import type { Platform } from '../platform/ports.ts'
import { foundSchool } from '../schools/founding.ts'
import { entryByHost } from '../schools/queries.ts'
import type { SchoolScope } from '../scope.ts'
import { instantAt, localDay, schoolYearOf } from '../time.ts'
import { classLetters } from './class-letters.ts'
import { settleCustody } from './custody.ts'
import { regenboogFiles, regenboogFilesBefore, zonnebloemFiles } from './files.ts'
import { tell } from './history.ts'
import { type DemoPerson, regenboogPeople, zonnebloemPeople } from './people.ts'
import { presentLetters } from './present-letters.ts'
import { readByLogins, readByRespondents, readLongAgo } from './queries.ts'
import { randomFrom } from './random.ts'
import { schoolLetters } from './school-letters.ts'
import {
  giveRoles,
  importYear,
  makeClassParent,
  openAccounts,
  settleHouseholds,
  type WhoIsWho,
  whoIsWho,
} from './settling.ts'

export const demoPassword = 'regenboog-demo'

const { beheerder, directie, leerkracht, ouder, partner, ouder2, klassenouder, leerling, nora, piet } = regenboogPeople
const logins = { beheerder, directie, leerkracht, ouder, partner, ouder2, klassenouder, leerling, nora, piet }

export const demoLogins = [
  { name: 'beheerder', who: 'Bert, school admin' },
  { name: 'directie', who: 'Karin, head of the school' },
  { name: 'leerkracht', who: 'Anna, teacher of Groep 5a' },
  { name: 'ouder', who: 'Mia, three children, joint use with Tom' },
  { name: 'partner', who: 'Tom, the other parent of those' },
  { name: 'ouder2', who: 'Olga, separated: two households' },
  { name: 'klassenouder', who: 'Zoë, class parent of Groep 5a' },
  { name: 'leerling', who: 'Ada, pupil of Groep 5a' },
  { name: 'nora', who: 'Nora, who answers for Piet too (primary contact)' },
  { name: 'piet', who: 'Piet, who reads her answers under Gezin' },
]

const historyYears = 2
const zone = 'Europe/Amsterdam'

/** Two schools on this machine, made of the files that real ones would upload, by the code that would read them (A3). */
export async function makeDemoSchools(platform: Platform) {
  const startYear = Number(schoolYearOf(localDay(platform.now(), zone)).slice(0, 4))
  await unlessThere(platform, 'regenboog', () => makeRegenboog(platform, startYear))
  await unlessThere(platform, 'zonnebloem', () => makeZonnebloem(platform, startYear))
  const { origin, siteDomain } = platform.settings
  const schools = [
    { name: 'De Regenboog', href: origin(`regenboog.${siteDomain}`) },
    { name: 'De Zonnebloem', href: origin(`zonnebloem.${siteDomain}`) },
  ]
  return { schools, logins: demoLogins, password: demoPassword }
}

async function unlessThere(platform: Platform, slug: string, make: () => Promise<void>) {
  // Not by what is remembered: that there was no such school would be believed for a while after it is made.
  const [there] = await entryByHost(platform.directory, slug, `${slug}.${platform.settings.siteDomain}`)
  if (!there) await make()
}

async function makeRegenboog(platform: Platform, startYear: number) {
  const scope = await foundSchool(platform, {
    name: 'De Regenboog',
    slug: 'regenboog',
    town: 'Zonnedaal',
    welcome:
      'Welkom bij De Regenboog, de basisschool midden in Zonnedaal. Driehonderd kinderen leren hier lezen, rekenen, samenwerken en een moestuin onderhouden. Kom gerust eens kijken: elke eerste dinsdag van de maand staat de deur open.',
    hue: 210,
    pupilsLogIn: true,
    shard: '1',
  })
  for (let years = historyYears; years > 0; years--) await importYear(scope, regenboogFilesBefore(startYear, years))
  await importYear(scope, regenboogFiles(startYear))
  const who = await whoIsWho(scope)
  await giveRoles(scope, { head: who(directie), admin: who(beheerder) })
  await makeClassParent(scope, who(klassenouder), startYear, 'G5a')
  await settleHouseholds(scope, { primaryContact: who(nora), apart: who(regenboogPeople.uma) })
  const { leerling: ada, gijs } = regenboogPeople
  await settleCustody(scope, who(beheerder), { ada: who(ada), gijs: who(gijs) }, startYear)
  await tellHistory(scope, who, startYear)
  const accounts = Object.entries(logins).map(([userName, person]) => ({ userName, personId: who(person) }))
  await openAccounts(scope, accounts, demoPassword)
  await scope.db.batch([readByRespondents(scope), readLongAgo(scope, 3), readByLogins(scope)])
}

async function tellHistory(scope: SchoolScope, who: WhoIsWho, startYear: number) {
  const random = randomFrom(startYear)
  const fixed: Readonly<Record<string, DemoPerson>> = regenboogPeople
  const writer = (name: string) => who(fixed[name] ?? { kind: 'staff', name, key: name, email: '' })
  const told = { scope, random, who: writer }
  const dated = [...schoolLetters, ...classLetters]
    .map((letter) => ({ letter, sentAt: momentOf(letter, startYear) }))
    .filter(({ sentAt }) => scope.now.getTime() - sentAt.getTime() > 7 * 86_400_000)
  for (const { letter, sentAt } of dated) await tell(told, letter, sentAt)
  for (const letter of presentLetters) await tell(told, letter, lately(letter, scope.now), letter.isNews)
}

function lately({ daysAgo, at }: { daysAgo: number; at: string }, now: Date) {
  const before = (days: number) => instantAt(localDay(new Date(now.getTime() - days * 86_400_000), zone), at, zone)
  return before(daysAgo) < now ? before(daysAgo) : before(daysAgo + 1)
}

/** From August on in the year it starts, after New Year in the next. */
function momentOf({ yearsAgo, on, at }: { yearsAgo: number; on: string; at: string }, startYear: number) {
  const year = startYear - yearsAgo + (on < '08-01' ? 1 : 0)
  return instantAt(`${year}-${on}`, at, zone)
}

async function makeZonnebloem(platform: Platform, startYear: number) {
  const scope = await foundSchool(platform, {
    name: 'De Zonnebloem',
    slug: 'zonnebloem',
    town: 'Maandaal',
    welcome: 'Een kleine dorpsschool met drie groepen, een boomgaard en tijd voor ieder kind.',
    hue: 75,
    shard: platform.shards.at(-1) ?? '1',
  })
  await importYear(scope, zonnebloemFiles(startYear))
  const who = await whoIsWho(scope)
  await giveRoles(scope, { head: who(zonnebloemPeople.directie), admin: who(zonnebloemPeople.beheerder) })
  const accounts = Object.entries(zonnebloemPeople).map(([userName, person]) => ({ userName, personId: who(person) }))
  await openAccounts(scope, accounts, demoPassword)
}

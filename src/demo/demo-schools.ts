import { hashPassword } from '../accounts/passwords.ts'
import type { Platform } from '../platform/ports.ts'
import { foundSchool } from '../schools/founding.ts'
import { entryByHost } from '../schools/queries.ts'
import { wholeEdition } from './editions.ts'
import { zonnebloemFiles } from './files.ts'
import { zonnebloemPeople } from './people.ts'
import { type DemoLogin, populate, startYearOf } from './populating.ts'
import { welcome, whereItIs } from './regenboog.ts'
import { giveRoles, importYear, openAccounts, whoIsWho } from './settling.ts'

export const demoPassword = 'regenboog-demo'

export const demoLogins: { name: DemoLogin; who: string }[] = [
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

/** Two schools on this machine, made of the files that real ones would upload, by the code that would read them (A3). */
export async function makeDemoSchools(platform: Platform) {
  await unlessThere(platform, 'regenboog', () => makeRegenboog(platform))
  await unlessThere(platform, 'zonnebloem', () => makeZonnebloem(platform))
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

async function makeRegenboog(platform: Platform) {
  const about = { name: 'De Regenboog', slug: 'regenboog', welcome, hue: 210, pupilsLogIn: true }
  const scope = await foundSchool(platform, { ...about, ...whereItIs, shard: '1' })
  await populate(scope, wholeEdition, await hashPassword(demoPassword))
}

async function makeZonnebloem(platform: Platform) {
  const scope = await foundSchool(platform, {
    name: 'De Zonnebloem',
    slug: 'zonnebloem',
    town: 'Maandaal',
    welcome: 'Een kleine dorpsschool met drie groepen, een boomgaard en tijd voor ieder kind.',
    hue: 75,
    shard: platform.shards.at(-1) ?? '1',
  })
  await importYear(scope, zonnebloemFiles(startYearOf(scope.now, scope.school.zone)))
  const who = await whoIsWho(scope)
  await giveRoles(scope, { head: who(zonnebloemPeople.directie), admin: who(zonnebloemPeople.beheerder) })
  const accounts = Object.entries(zonnebloemPeople).map(([userName, person]) => ({ userName, personId: who(person) }))
  await openAccounts(scope, accounts, await hashPassword(demoPassword))
}

import { type Problem, problems as problemTexts } from '../../templates/ui/problems.ts'
import { passwordProblem } from '../accounts/password-rules.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { networkOf } from '../accounts/throttle.ts'
import { canonical, shownName, userNameProblem } from '../accounts/user-names.ts'
import { batch } from '../db/batch.ts'
import type { Problems } from '../http/forms.ts'
import { newId } from '../ids.ts'
import type { Language } from '../language.ts'
import type { Platform } from '../platform/ports.ts'
import { sendOwnMail } from '../post/post.ts'
import { oweOwnMail } from '../post/queries.ts'
import { allows } from '../schools/limits.ts'
import { asSubdomain } from '../schools/subdomains.ts'
import type { SignUpFields } from './forms.ts'
import { signUpLetter } from './letter.tsx'
import { insertSignUp } from './queries.ts'
import { freeSubdomain, problemWith } from './subdomains.ts'

const day = 86_400_000
/** How long the mail's link can be used (ms). */
const lasts = day

/** A school's whole wifi is one network; a stranger's mailbox is not to be filled; and nobody founds a thousand schools. */
const limitsFor = (address: string, email: string) => [
  { what: 'sign-up network', of: networkOf(address), most: 10, within: day },
  { what: 'sign-up address', of: canonical(email), most: 3, within: day },
  { what: 'sign-up', of: 'all', most: 300, within: day },
]

export type SignedUp = { kind: 'mailed'; id: string } | { kind: 'problems'; problems: Problems } | { kind: 'throttled' }
type From = { address: string; language: Language }

/** Keeps what was filled in and mails the link that confirms it (A2). Nothing is founded yet, whoever typed whose address. */
export async function signUp(platform: Platform, fields: SignUpFields, from: From): Promise<SignedUp> {
  const { directory, now } = platform
  const subdomain = asSubdomain(fields.subdomein) || (await freeSubdomain(directory, fields.school, fields.plaats))
  const problems = await problemsIn(platform, { ...fields, subdomein: subdomain })
  if (Object.keys(problems).length > 0) return { kind: 'problems', problems }
  if (!(await allows(platform, limitsFor(from.address, fields.email)))) return { kind: 'throttled' }
  const id = fields.aanmelding || newId(now())
  const mail = { schoolId: '', kind: 'signUp' as const, aboutId: id }
  await batch(directory, [
    insertSignUp(directory, {
      id,
      schoolName: fields.school,
      town: fields.plaats,
      subdomain,
      firstName: fields.voornaam,
      infix: fields.tussenvoegsel,
      lastName: fields.achternaam,
      email: fields.email,
      userName: shownName(fields.gebruikersnaam),
      passwordHash: await hashPassword(fields.wachtwoord),
      language: from.language,
      createdAt: now(),
      expiresAt: new Date(now().getTime() + lasts),
    }),
    oweOwnMail(directory, mail, now()),
  ])
  await sendOwnMail(platform, mail, signUpLetter)
  return { kind: 'mailed', id }
}

/** What no single field's shape can tell. */
async function problemsIn({ directory }: Platform, fields: SignUpFields): Promise<Problems> {
  const { school: name, plaats: town, subdomein: slug, voornaam, achternaam, email, gebruikersnaam } = fields
  const about = { school: { name, slug, town }, names: [voornaam, achternaam, email, gebruikersnaam] }
  const found: [string, Problem | null][] = [
    ['subdomein', await problemWith(directory, slug)],
    ['gebruikersnaam', userNameProblem(gebruikersnaam)],
    ['wachtwoord', passwordProblem(fields.wachtwoord, about)],
  ]
  return Object.fromEntries(found.flatMap(([field, problem]) => (problem ? [[field, problemTexts[problem]]] : [])))
}

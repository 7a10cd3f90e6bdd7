import { NotFound } from '../errors.ts'
import { sentMessage } from '../messages/queries.ts'
import type { Message } from '../messages/schema.ts'
import { fullName } from '../people/names.ts'
import type { Scope } from '../scope.ts'
import { answer } from './answering.ts'
import { type Asked, type AskedSection, askedFrom } from './asked.ts'
import type { Typed } from './forms.ts'
import type { Uploads } from './handing-in.ts'
import { recipientNamed } from './on-behalf-queries.ts'
import { askedStatements } from './queries.ts'

/** What a message asks of somebody who told the school on paper or by telephone. */
export type OnBehalf = { message: Message; person: { id: string; firstName: string; name: string }; asked: Asked }

/** There for the sender alone, and where that person has something to answer; for oneself one answers as everybody does. */
export async function onBehalfOf(scope: Scope, messageId: string, personId: string): Promise<OnBehalf> {
  const [[message], [person], ...rows] = await scope.db.batch([
    sentMessage(scope, messageId),
    recipientNamed(scope, messageId, personId),
    ...askedStatements(scope, messageId, personId),
  ])
  const asked = askedFrom(rows)
  if (!message || message.withdrawnAt || !person || !asked || asked.sections.length === 0 || personId === scope.me.id)
    throw new NotFound()
  const { id, firstName } = person
  const sections = asked.sections.map((section) => seenByOthers(section, firstName))
  return { message, person: { id, firstName, name: fullName(person) }, asked: { ...asked, sections } }
}

/** To who enters it, neither the answer nor the places are "yours". */
const seenByOthers = (section: AskedSection, holder: string): AskedSection => ({
  ...section,
  holder,
  given: section.given && { ...section.given, mine: false },
})

/** Under the same conditions as the parent's own, who may change it until the deadline; a note handed in may be entered later (D4). */
export const enter = (scope: Scope, { person, asked }: OnBehalf, typed: Typed, uploads?: Uploads) =>
  answer(scope, asked, typed, { personId: person.id, enteredById: scope.me.id }, uploads)

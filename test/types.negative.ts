// What must not compile. `tsc` fails when a line below stops being an error.
import { eq } from 'drizzle-orm'
import { asset } from '../src/http/assets.ts'
import type { SchoolRouter, SiteRouter } from '../src/http/bindings.ts'
import { catalogue } from '../src/language.ts'
import { mailboxPage } from '../src/messages/mailbox-queries.ts'
import { messages } from '../src/messages/schema.ts'
import { send } from '../src/messages/sending.ts'
import { people } from '../src/people/schema.ts'
import type { SchoolScope, Scope } from '../src/scope.ts'

declare const scope: Scope
declare const system: SchoolScope
declare const router: SchoolRouter
declare const site: SiteRouter
const at = new Date()

// @ts-expect-error a page needs its permission
router.get('/x', (c) => c.text(''))
// @ts-expect-error and one that the table knows
router.get('/x', 'messages.burn', (c) => c.text(''))
// @ts-expect-error handlers see no bindings
router.get('/x', 'messages.read', (c) => c.text(String(c.env.platform)))
// @ts-expect-error a public page has nobody who asks
site.get('/x', (c) => c.text(c.var.scope.me.name))
// @ts-expect-error a text in one language only
catalogue({ hello: { nl: 'Hallo' } })
// @ts-expect-error a job has no person, so it has no mailbox
mailboxPage(system, 20)
// @ts-expect-error a message that nobody was asked about may not be sent
send(scope, { id: 'x', subject: '', body: '', audience: { include: [], except: [] }, questionnaire: null })
// @ts-expect-error a second where would drop the school
scope.db.from(people).orderBy(people.id).where(eq(people.id, 'x'))
const person = { id: 'x', schoolId: 'other', firstName: '', infix: '', lastName: '', searchName: '', createdAt: at }
// @ts-expect-error the school is never the caller's to choose
scope.db.insert(people, { ...person, firstName: '', schoolId: 'other' })
// @ts-expect-error nor to change
scope.db.update(messages, eq(messages.id, 'x'), { schoolId: 'other' })
// @ts-expect-error a missing column is an error
scope.db.insert(messages, { id: 'x' })
// @ts-expect-error rows are typed
const wrong: { subject: number }[] = await scope.db.from(messages)
// @ts-expect-error a file that is not there has no address
asset('missing.css')

export { wrong }

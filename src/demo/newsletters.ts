import { address } from '../audiences/addressing.ts'
import { newId, newSecret } from '../ids.ts'
import type { LetterBlock } from '../newsletters/blocks.ts'
import { insertNewsletter } from '../newsletters/queries.ts'
import { newsletterSubscribers } from '../newsletters/schema.ts'
import { audienceOf } from '../newsletters/sending.ts'
import { owePeople, oweSubscribers, sendDraft, setOut } from '../newsletters/sending-queries.ts'
import { bringPhotos } from '../newsletters/uploads.ts'
import { whenOf } from '../notifications/owing.ts'
import { textFromPlain } from '../richtext/plain.ts'
import type { SchoolScope, Scope } from '../scope.ts'
import { daysLater, localDay } from '../time.ts'
import { asPerson } from './history.ts'
import { settleMails } from './queries.ts'
import type { Drawing } from './website-pages.ts'

const day = 86_400_000
const neighbours = ['buurvrouw', 'opa.jansen', 'wijkkrant', 'peuterspeelzaal', 'oud-leerling']

/** Two that were sent, one of them for everybody; some who read it outside the school; and one that is being made (I2). */
export async function sendNewsletters(scope: SchoolScope, head: string) {
  const editor = await asPerson(scope, head)
  await scope.db.batch(
    scope.db.insertMany(
      newsletterSubscribers,
      neighbours.map((name) => ({
        ...{ id: newId(scope.now), email: `${name}@example.org`, language: 'nl' as const, network: null },
        ...{ askedAt: daysAgo(scope, 60), confirmedAt: daysAgo(scope, 60) },
      })),
    ),
  )
  await sendOne(editor, 34, {
    title: 'Nieuwsbrief van de herfst',
    isPublic: false,
    blocks: autumn(scope),
    photo: inClass,
  })
  await sendOne(editor, 6, {
    title: 'Nieuwsbrief van november',
    isPublic: true,
    blocks: november(scope),
    photo: inGarden,
  })
  await insertNewsletter(editor, {
    ...whole,
    id: newId(scope.now),
    title: 'Nieuwsbrief van de winter',
    blocks: winter(scope),
  })
}

const whole = { parents: true, groupIds: [], staff: true, subscribers: true, isPublic: true }
const daysAgo = ({ now }: SchoolScope, days: number) => new Date(now.getTime() - days * day)

type Photo = { drawing: Drawing; heading: string; alt: string }
type Letter = { title: string; isPublic: boolean; blocks: LetterBlock[]; photo: Photo }

const inClass = {
  drawing: 'class',
  heading: 'Zo begon het jaar',
  alt: 'Tekening van acht kinderen aan hun tafels voor een schoolbord',
} as const
const inGarden = {
  drawing: 'garden',
  heading: 'Uit de moestuin',
  alt: 'Tekening van drie kinderen in een moestuin met tomaten en pompoenen',
} as const

/** Nobody is mailed. */
async function sendOne(editor: Scope, days: number, { photo, ...letter }: Letter) {
  const then: Scope = { ...editor, now: daysAgo(editor, days) }
  const id = newId(then.now)
  const blocks = [...letter.blocks, await photoPart(then, id, photo)]
  await insertNewsletter(then, { ...whole, ...letter, id, blocks })
  const audience = audienceOf(whole)
  const addressed = audience && (await address(then, audience))
  if (!addressed?.ok) throw new Error('the demo may not send its newsletter')
  const { summaryAt, sweepAt } = whenOf(then)
  await then.db.batch([
    sendDraft(then, id, 1, { startsAt: null, sweepAt }),
    owePeople(then, id, addressed.audience, { summaryAt, sweepAt }),
    oweSubscribers(then, id, then.me.id, sweepAt),
    setOut(then, id),
    settleMails(then, id),
  ])
}

async function photoPart(editor: Scope, letter: string, { drawing, heading, alt }: Photo): Promise<LetterBlock> {
  const file = new File([new Uint8Array(await editor.asset(`drawings/${drawing}.webp`))], `${drawing}.webp`)
  const { ids } = await bringPhotos(editor, letter, [{ file, nonce: newSecret(), position: 1 }], alt)
  return { id: newId(editor.now), kind: 'photos', heading, photos: ids.map((id) => ({ id, alt })) }
}

const part = (scope: SchoolScope, heading: string, words: string): LetterBlock => ({
  id: newId(scope.now),
  kind: 'text',
  heading,
  text: textFromPlain(words),
})

function ahead(scope: SchoolScope, from: number, until: number): LetterBlock {
  const today = localDay(scope.now, scope.school.zone)
  const days = { from: daysLater(today, from), until: daysLater(today, until) }
  return { id: newId(scope.now), kind: 'events', heading: 'Agenda', ...days }
}

const autumn = (scope: SchoolScope) => [
  part(
    scope,
    'Welkom na de vakantie',
    'Beste ouders,\n\nDe eerste weken zitten erop. In alle groepen is hard gewerkt aan het leren kennen van elkaar.',
  ),
  part(
    scope,
    'Luizenpluis',
    'Woensdag kijken de luizenouders in alle groepen. Wilt u die dag geen gel in het haar doen?',
  ),
]

const november = (scope: SchoolScope) => [
  part(
    scope,
    'Van de directeur',
    'Beste ouders en buren,\n\nHet nieuwe plein is klaar. De leerlingenraad koos de toestellen, en vrijdag klommen de eersten erop. Dank aan iedereen die hielp met planten.',
  ),
  part(
    scope,
    'Gevonden voorwerpen',
    'Bij de ingang staat weer een volle bak. Wat er met de kerst nog ligt, gaat naar de kringloop.',
  ),
  ahead(scope, 0, 30),
]

const winter = (scope: SchoolScope) => [
  part(scope, 'Vooraf', 'Beste ouders,\n\nDe dagen worden korter, en in de hal staat de boom al bijna.'),
  ahead(scope, 7, 45),
]

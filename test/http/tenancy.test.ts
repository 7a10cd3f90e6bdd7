import { beforeAll, describe, expect, it } from 'vitest'
import { sessions } from '../../src/accounts/schema.ts'
import { school } from '../../src/app.tsx'
import { sessionCookie } from '../../src/http/session.ts'
import { deliverAll } from '../../src/messages/dispatch.ts'
import { deliveries } from '../../src/messages/schema.ts'
import { sealUnsubscribe } from '../../src/notifications/unsubscribing.ts'
import { paths } from '../../src/paths.ts'
import { people } from '../../src/people/schema.ts'
import { modules } from '../../src/permissions.ts'
import { foundSchool } from '../../src/schools/founding.ts'
import { platform } from '../cast.ts'
import { everythingOf } from '../checksum.ts'
import { ask, bytesOf, enter, type Filled, fill, idsOf } from './filled.ts'

// Check 2. Linde and Wilg share a shard, so that only the school's id keeps them apart; Haven lives in another. Wilg holds
// everything twice: under ids of its own, and under Linde's own ids, as a copy that was imported would.

let linde: Filled
let wilg: Filled
let twin: Filled
let haven: Filled
let who: Record<'linde' | 'wilg' | 'haven', Record<Role, { cookie: string; fingerprint: string }>>

const roles = ['teacher', 'admin', 'parent', 'pupil'] as const
type Role = (typeof roles)[number]
const hosts = { linde: 'linde.pleinpost.test', wilg: 'wilg.pleinpost.test', haven: 'haven.pleinpost.test' }
const fragment = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }

beforeAll(async () => {
  const found = (name: string, shard: string) =>
    foundSchool(platform, {
      name: `De ${name}`,
      slug: name.toLowerCase(),
      town: 'X',
      welcome: '',
      hue: 1,
      shard,
      pupilsLogIn: true,
    })
  linde = await fill(await found('Linde', '1'), 'A')
  const third = await found('Wilg', '1')
  wilg = await fill(third, 'C')
  twin = await fill(third, 'T', idsOf('a'))
  haven = await fill(await found('Haven', '2'), 'B')
  const all = async ({ scope, id }: Filled) =>
    Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await enter(scope, id[role])]))) as Record<
      Role,
      { cookie: string; fingerprint: string }
    >
  who = { linde: await all(linde), wilg: await all(wilg), haven: await all(haven) }
}, 60_000)

/** Everything that names something at that school: ids, a nonce, a file's key, a session's fingerprint. */
const keysOf = ({ id, run, nonce }: Filled, session: string) => [...Object.values(id), run, nonce, session]

const filesOf = ({ scope }: Filled) => platform.files.list(`schools/${scope.school.schoolId}/`, 1000)
const allOf = async (at: Filled) => ({ rows: await everythingOf(at.scope), files: await filesOf(at) })

/** The address's parts that take an id, or text that may lead to one. */
const queries = ({ id, word }: Filled) => [
  new URLSearchParams([
    ['aan', `person:${id.parent}`],
    ['aan', `ouders:${id.group}`],
    ['aan', `ouders-van:${id.pupil}`],
    ['aan', `niet-beantwoord:${id.message}`],
    ['aan', `antwoord:${id.message}:${id.question}:Samen`],
    ['zoek', word('')],
    ['lijst', `leden:${id.group}`],
    ['als', id.parent],
    ['vraag', id.question],
    ['antwoord', 'Samen'],
    ['toon', 'alles'],
    ['voor', `${Date.now() + 1000}.${id.message}`],
  ]),
  new URLSearchParams({ na: id.parent, lijst: `ouders:${id.group}`, groep: id.group }),
  new URLSearchParams({ na: `0.${id.message}`, zoek: word('parentfirst').toLowerCase() }),
]

/** Every field that takes an id, filled in with another school's. */
const fieldsOf = ({ id, run, nonce, word }: Filled, action: string): [string, string][] => [
  ['actie', action],
  ['concept', id.draft],
  ['aan', `person:${id.parent}`],
  ['aan[]', `ouders:${id.group}`],
  ['aan', `ouders-van:${id.pupil}`],
  ['behalve', `niet-beantwoord:${id.message}`],
  ['behalve', `antwoord:${id.message}:${id.question}:Samen`],
  ['onderwerp', 'Een reis'],
  ['tekst', 'Beste ouders'],
  ['lijst', 'leden:'],
  ['groep', id.group],
  ['lijstnaam', 'Lijst'],
  ['zoek', word('')],
  ['vraag', id.question],
  [`${id.question}.soort`, 'text'],
  [`${id.question}.tekst`, 'Wat?'],
  [`${id.question}.als`, `${id.question}=Samen`],
  ['nonce', nonce],
  [`a.${id.pupil}.${id.question}`, 'Samen'],
  [`a.-.${id.question}`, 'Samen'],
  [`seen.${id.pupil}`, id.response],
  ['gezien', run],
  ['keuze', `${id.talk}.${id.slot}`],
  ['gesprek', id.talk],
  ['plek', id.slot],
  ['dag', '2099-01-01'],
  ['dicht', id.slot],
  ['kwam', id.talk],
  ['groep', id.group],
  ['klopt', 'on'],
  ['keuze', 'none'],
  ['naam', word('group')],
  ...modules.map((module): [string, string] => ['onderdeel', module]),
  ['naam', `${word('parent')}@x.example`],
  ['gezag', 'blocked'],
  ['grond', 'Uitspraak'],
  ['vanaf', '2026-08-01'],
  ['relatie', 'oma'],
  ['wie', id.parent],
  ['huis', id.parent],
  ['soort', 'withheld'],
  ['messages.writeToSchool', 'teacher'],
  ['regel', 'pupilsLogIn'],
  [`naar.${id.group}.3`, '-'],
  ['verder', id.group],
  ['persoon', id.parent],
  ['rol', 'teacher'],
  ['doen', 'geven'],
  ['zet', 'erbij'],
  ['person', id.parent],
  ['kind', 'phone'],
  ['nummer', '0612345678'],
  ['soort', 'mobile'],
  ['zichtbaar', 'all'],
  ['roepnaam', 'Roos'],
  ['ouders', 'on'],
  ['vanaf', '01-11-2020'],
  ['reden', 'other'],
  ['besluit', 'granted'],
  ['grond', 'trade'],
  ['gemist', id.pupil],
  ['antwoord', 'underway'],
  ['wat', 'arrived'],
  ['formulier', nonce],
  ['titel', 'Een reis'],
  ['dag', '2027-01-01'],
  ['kalender', id.group],
  ['bericht', id.message],
  ['school_id', linde.scope.school.schoolId],
]
const actions = ({ id }: Filled) => [
  'versturen',
  'voorbeeld',
  'weggooien',
  'lijst-erbij',
  'lijst-bewaren',
  'sjabloon',
  'inplannen',
  'wijzigen',
  'vanzelf',
  `erbij:lijst:${id.list}`,
  `bijlage-weg:${id.file}`,
  `erbij:person:${id.parent}`,
  `vraag-weg:${id.question}`,
]

const parts = (fields: [string, string][]) => {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

const got = school.declared.filter(({ method }) => method === 'GET')
const posted = school.declared.filter(({ method }) => method === 'POST')
/** The same routes with what they are about at this school. */
const ownAddresses = ({ id, run }: Filled) =>
  got
    .filter(({ path }) => !path.startsWith(paths.unsubscribe('')))
    .map(({ path }) => {
      const about: [string, string][] = [
        [paths.conference(''), id.round],
        [paths.poll(''), id.poll],
        [paths.newsletter(''), id.letter],
        [paths.publicNewsletter(''), id.letter],
        [paths.draft(''), id.draft],
        [paths.savedList(''), id.list],
        [paths.template(''), id.list],
        [paths.folder(''), id.folder],
        [paths.event(''), id.event],
        [paths.post(''), id.post],
        [paths.message(''), id.message],
        [paths.group(''), id.group],
        [paths.photo(''), id.pupil],
        [paths.answerFile(''), id.handed],
        [paths.attachment(''), id.file],
        [paths.year(''), id.rollover],
        [paths.family(''), id.pupil],
        [paths.informationRequest(''), id.request],
        [paths.importRun(''), run],
        [paths.rolesOf(''), id.teacher],
        [paths.sitePageDraft(''), id.page],
        [paths.siteFile(''), id.file],
        [paths.siteLetter(''), id.page],
        [paths.passkey(''), id.passkey],
        [paths.groupManaged(''), id.group],
        [paths.pupilAccountsOf(''), id.group],
        [paths.person(''), id.parent],
        [paths.addressList(''), id.group],
        [paths.absenceReported(''), id.absence],
        [paths.leaveRequest(''), id.absence],
        [paths.register(''), id.group],
        [paths.absenceByPhone(''), id.pupil],
        [paths.absenteesOn(''), '2026-11-30'],
      ]
      return path
        .replace(':person', id.parent)
        .replace(':desk', id.desk)
        .replace(':file', id.file)
        .replace(':comment', id.post)
        .replace(':talk', id.talk)
        .replace(':block', id.page)
        .replace(/:\w+/, about.find(([start]) => path.startsWith(start))?.[1] ?? '')
    })
const addresses = (routes: typeof school.declared, keys: readonly string[]) =>
  routes.flatMap(({ path }) => (path.includes(':') ? keys.map((key) => path.replaceAll(/:\w+/g, key)) : [path]))
const canariesIn = (bytes: string, of: readonly string[]) =>
  of.flatMap((mark) => bytes.match(new RegExp(`canary${mark}\\w+`, 'i'))?.[0] ?? [])

it('finds the words it looks for at their own school, and there alone', async () => {
  const { id } = linde
  for (const [path, role, words] of [
    [paths.message(id.message), 'parent', ['subject', 'body', 'label', 'option', 'file', 'teacherfirst', 'pupilfirst']],
    [paths.message(id.message), 'parent', ['reply']],
    [paths.conversation(id.message, id.parent), 'teacher', ['subject', 'reply', 'parentfirst']],
    [paths.folder(id.folder), 'parent', ['folder']],
    [paths.event(id.event), 'parent', ['event', 'eventplace', 'eventabout', 'eventbring', 'eventsubject']],
    [paths.event(id.event), 'parent', ['eventfile']],
    [paths.eventFile(id.event, id.file), 'parent', ['eventfilebytes']],
    [paths.eventChange(id.event), 'teacher', ['event', 'eventplace', 'eventabout', 'group']],
    [paths.posts, 'parent', ['posttitle', 'postbody', 'group', 'teacherlast']],
    [paths.post(id.post), 'parent', ['posttitle', 'postbody', 'postcomment', 'parentfirst']],
    [paths.postComment(id.post, id.post), 'parent', ['postcomment']],
    [paths.overview, 'parent', ['posttitle']],
    [paths.postWriting(id.post), 'teacher', ['postdrafttitle', 'postdraftbody', 'group']],
    [paths.postPreview(id.post), 'teacher', ['postdrafttitle', 'postdraftbody', 'group']],
    [paths.postHistory(id.post), 'teacher', ['oldposttitle', 'oldpostbody', 'teacherlast']],
    [paths.postDrafts, 'teacher', ['postdrafttitle']],
    [paths.postPhotos(id.post), 'parent', ['photoalt', 'posttitle']],
    [paths.postPhoto(id.post, id.post), 'parent', ['photocaption', 'photoalt']],
    [paths.postPhotoFile(id.post, id.post, '800'), 'parent', ['albumbytes']],
    [paths.postZip(id.post), 'parent', ['albumbytes']],
    [paths.groupPhotos(id.group), 'parent', ['group']],
    [paths.groupPhotosPart(id.group, '1'), 'parent', ['albumbytes']],
    [paths.postAlbum(id.post), 'teacher', ['photoalt']],
    [paths.postAlbumItem(id.post, id.post), 'teacher', ['photocaption', 'photoalt', 'pupilfirst']],
    [paths.postTextPhoto(id.post, id.file), 'teacher', ['pupilfirst']],
    [paths.calendar, 'parent', ['event', 'eventplace', 'group']],
    [`${paths.findMessages}?zoek=canarya`, 'parent', ['teacherfirst']],
    [paths.results(id.message), 'teacher', ['subject', 'label', 'option']],
    [paths.onBehalf(id.message, id.parent), 'teacher', ['subject', 'label', 'option', 'parentlast']],
    [paths.deadline(id.message), 'teacher', ['subject']],
    [`${paths.reaching(id.message)}?toon=alles`, 'teacher', ['subject', 'parentfirst']],
    [`${paths.callList(id.message)}?toon=alles`, 'teacher', ['subject', 'parentfirst', 'parentphone']],
    [paths.withdrawal(id.message), 'teacher', ['subject']],
    [paths.correction(id.message), 'teacher', ['subject', 'body', 'oldbody']],
    [paths.draft(id.draft), 'teacher', ['draftsubject', 'draftbody', 'parentlast', 'group']],
    [paths.savedList(id.list), 'admin', ['list', 'group', 'parentlast', 'teacherlast']],
    [paths.savedLists, 'admin', ['list', 'teacherlast']],
    [paths.template(id.list), 'admin', ['template', 'templatesubject', 'templatebody', 'teacherlast']],
    [paths.templates, 'admin', ['template', 'teacherlast']],
    [paths.group(id.group), 'parent', ['group', 'pupilfirst', 'teacherlast']],
    [`${paths.userList}?groep=${id.group}`, 'parent', ['group', 'pupilfirst', 'parentlast']],
    [paths.person(id.parent), 'teacher', ['parentphone', 'parentaddress', 'pupilfirst']],
    [paths.addressList(id.group), 'parent', ['group', 'pupilfirst', 'parentlast', 'parentphone']],
    [paths.howOthersSee, 'parent', ['parentphone', 'pupilfirst']],
    [paths.importRun(linde.run), 'admin', ['import', 'imported']],
    [paths.year(id.rollover), 'admin', ['target', 'pupilfirst', 'parentlast']],
    [paths.family(id.pupil), 'admin', ['pupilfirst', 'parentlast', 'ground']],
    [paths.informationRequest(id.request), 'admin', ['asker', 'contact', 'child', 'asked']],
    [`${paths.recipientSuggestions}?zoek=canaryaparent`, 'teacher', ['parentfirst']],
    [paths.attachment(id.file), 'parent', ['filebytes']],
    [paths.picture(id.file), 'parent', ['picturebytes']],
    [paths.answerFile(id.handed), 'parent', ['handedbytes']],
    [paths.answerFile(id.handed), 'teacher', ['handedbytes']],
    [paths.photo(id.pupil), 'teacher', ['pupilphoto']],
    [paths.passkey(id.passkey), 'teacher', ['passkey']],
    [paths.absentees, 'teacher', ['absence', 'pupilfirst', 'parentfirst', 'group']],
    [paths.leave, 'parent', ['pupilfirst']],
    [paths.leaveRequest(id.absence), 'parent', ['leave', 'leavetext', 'pupilfirst']],
    [paths.register(id.group), 'teacher', ['absence', 'pupilfirst', 'group']],
    [paths.absenceReported(id.absence), 'parent', ['absence', 'pupilfirst']],
    [paths.pupilAccountsOf(id.group), 'teacher', ['group', 'pupilfirst']],
    [paths.newsletters, 'parent', ['letter']],
    [paths.newsletter(id.letter), 'parent', ['letter', 'lettertext', 'letterheading']],
    [paths.polls, 'parent', ['poll']],
    [
      paths.poll(id.poll),
      'parent',
      ['poll', 'pollintro', 'polllabel', 'polloption', 'pollanswer', 'pollafter', 'teacherlast'],
    ],
    [paths.pollResults(id.poll), 'teacher', ['poll', 'polllabel', 'pollanswer', 'parentlast']],
    [paths.conferences, 'parent', ['round']],
    [paths.conference(id.round), 'parent', ['round', 'roundnote', 'desk', 'room', 'pupilfirst', 'teacherlast']],
    [paths.conferenceManaged(id.round), 'admin', ['round', 'desk', 'room', 'teacherfirst']],
    [`${paths.conferenceFamilies(id.round)}?toon=alles`, 'admin', ['desk', 'pupilfirst', 'parentlast']],
    [paths.conferenceSchedule(id.round, id.desk), 'teacher', ['desk', 'pupilfirst', 'parentlast', 'interpreter']],
    [paths.conferencePrint(id.round), 'teacher', ['round', 'desk', 'room', 'pupilfirst', 'parentlast', 'topic']],
    [`${paths.conferencePrint(id.round)}?wat=deur`, 'teacher', ['round', 'desk', 'pupilfirst']],
    [`${paths.conferencePrint(id.round)}?wat=gezin`, 'admin', ['round', 'desk', 'pupilfirst', 'parentlast']],
    [paths.conferenceBehalf(id.round, id.talk), 'teacher', ['desk', 'pupilfirst', 'parentlast']],
  ] as const) {
    const bytes = await bytesOf(await ask(hosts.linde, path, who.linde[role]))
    expect([path, ...words.filter((word) => !bytes.includes(linde.word(word)))]).toEqual([path])
  }
})

it.each(
  roles,
)('shows %s one school, though its neighbour in the shard uses the same ids (check 2, N2)', async (role) => {
  const found: string[] = []
  for (const path of [
    ...addresses(got, keysOf(linde, who.linde[role].fingerprint)),
    ...ownAddresses(linde).flatMap((path) => queries(linde).map((query) => `${path}?${query}`)),
  ]) {
    const answer = await ask(hosts.linde, path, who.linde[role])
    if (answer.status >= 500) found.push(`${path} ${answer.status}`)
    found.push(...canariesIn(await bytesOf(answer), ['B', 'C', 'T']).map((one) => `${path} ${one}`))
  }
  expect(found).toEqual([])
}, 120_000)

/** Somebody at home at one school, with the ids of another: in another shard, in the same one, and of things that have the same ids here. */
const meetings = {
  haven: () => ({ mine: haven, theirs: linde, mark: 'A' }),
  wilg: () => ({ mine: wilg, theirs: linde, mark: 'A' }),
  linde: () => ({ mine: linde, theirs: wilg, mark: 'C' }),
}
type Home = keyof typeof meetings
/** What was asked for or typed stands in its field again, or in the address of the next page of what was looked for, and nowhere else. */
const withoutTyped = (bytes: string, mark: string) =>
  bytes.replaceAll(new RegExp(`value="[^"]*canary${mark}[^"]*"|href="[^"]*[?;]zoek=canary${mark}[^"]*"`, 'gi'), '')

describe.each(['haven', 'wilg', 'linde'] as Home[])('whoever is at home at %s', (home) => {
  it.each(roles)('as %s finds nothing of another school by its ids in an address (check 2)', async (role) => {
    const { mine, theirs, mark } = meetings[home]()
    const before = await allOf(theirs)
    const plain = addresses(got, keysOf(theirs, who[home].parent.fingerprint))
    const asked = ownAddresses(mine).flatMap((path) => queries(theirs).map((query) => `${path}?${query}`))
    const wrong: string[] = []
    for (const [path, headers] of [
      // Each route is asked with many keys: every other time as htmx asks.
      ...plain.map((path, place) => [path, place % 2 ? fragment : {}] as const),
      ...asked.map((path) => [path, {}] as const),
    ]) {
      const answer = await ask(hosts[home], path, { ...who[home][role], headers })
      const bytes = withoutTyped(await bytesOf(answer), mark)
      wrong.push(...canariesIn(bytes, [mark]).map((one) => `${path} ${one}`))
      if (answer.status >= 500) wrong.push(`${path} ${answer.status}`)
    }
    expect(wrong).toEqual([])
    expect(await allOf(theirs)).toEqual(before)
  }, 120_000)
})

// A draft or a draft's question of this id is a new one of the writer's own; the session and the choice are one's own.
const ownDoing = [
  'newsletter_refusals',
  'drafts',
  'sessions',
  'login_failures',
  'people',
  'names_here',
  'deliveries',
  'contact_items',
  'households',
  'settings',
  'audit_log',
  'detail_changes',
  'change_exports',
  'folders',
  // A post, its album, a poll, a newsletter or a page that is begun is one's own, under whatever id its form names.
  'posts',
  'post_drafts',
  'albums',
  'polls',
  'newsletters',
  'site_pages',
  // One's new name is to be found.
  'search_entries',
]
// One names one's own, by whatever words, and finds them there.
const ownNames: string[] = [paths.folders]
// These end one's own sessions, or make one's own codes anew, whatever is sent with them.
const nameNobody: string[] = [paths.devicesLogout, paths.logout, paths.recoveryCodes]
const allSchools = async ({ mine }: { mine: Filled }) =>
  Promise.all([linde, wilg, haven].map(async (one) => (one === mine ? everythingOf(one.scope, ownDoing) : allOf(one))))

describe.each(['haven', 'linde'] as Home[])('whoever is at home at %s', (home) => {
  it.each(roles)('as %s changes nothing at another school, nor by its ids anything here (check 2)', async (role) => {
    const meeting = meetings[home]()
    const { theirs, mark } = meeting
    const before = await allSchools(meeting)
    const wrong: string[] = []
    const named = posted.filter(({ path }) => !nameNobody.includes(path))
    for (const path of addresses(named, keysOf(theirs, who[home === 'linde' ? 'wilg' : 'linde'].parent.fingerprint))) {
      for (const action of path.includes(theirs.id.draft) ? actions(theirs) : ['versturen']) {
        const fields = fieldsOf(theirs, action)
        for (const body of [new URLSearchParams(fields), parts(fields)]) {
          const answer = await ask(hosts[home], path, { ...who[home][role], method: 'POST', body })
          const bytes = withoutTyped(await bytesOf(answer), mark)
          if (!ownNames.includes(path))
            wrong.push(...canariesIn(bytes, [mark, 'T']).map((one) => `${path} ${action} ${one}`))
          if (answer.status >= 500) wrong.push(`${path} ${action} ${answer.status}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(await allSchools(meeting)).toEqual(before)
  }, 400_000)

  it('sends nothing to another school’s people, groups or answerers, each named alone (check 2)', async () => {
    const { mine, theirs, mark } = meetings[home]()
    const { id } = theirs
    const words = [
      `person:${id.parent}`,
      `person:${id.teacher}`,
      `ouders:${id.group}`,
      `ouders-van:${id.pupil}`,
      `leden:${id.group}`,
      `leerlingen:${id.group}`,
      `leerkrachten:${id.group}`,
      `klassenouders:${id.group}`,
      `niet-beantwoord:${id.message}`,
      `antwoord:${id.message}:${id.question}:Samen`,
    ]
    const before = await everythingOf(mine.scope, ['drafts'])
    for (const [place, aan] of words.entries()) {
      const body = new URLSearchParams({ actie: 'versturen', aan, onderwerp: 'Een reis', tekst: 'Beste ouders' })
      const path = paths.draft(`e${place}`.padEnd(26, '0'))
      const answer = await ask(hosts[home], path, { ...who[home].teacher, method: 'POST', body })
      expect([aan, answer.status, canariesIn(await bytesOf(answer), [mark, 'T'])]).toEqual([aan, 422, []])
    }
    expect(await everythingOf(mine.scope, ['drafts'])).toEqual(before)
  })

  it('takes no answer about another school’s child, or to its question, in one’s own form (check 2)', async () => {
    const { mine, theirs } = meetings[home]()
    for (const name of [
      `a.${theirs.id.pupil}.${mine.id.question}`,
      `a.${mine.id.pupil}.${theirs.id.question}`,
      `a.${theirs.id.pupil}.${theirs.id.question}`,
    ]) {
      const before = await everythingOf(mine.scope, ['deliveries'])
      const body = new URLSearchParams({ [name]: 'Samen', nonce: theirs.nonce })
      const answer = await ask(hosts[home], paths.answers(mine.id.message), {
        ...who[home].parent,
        method: 'POST',
        body,
      })
      expect([name, answer.status]).toEqual([name, 404])
      expect(await everythingOf(mine.scope, ['deliveries'])).toEqual(before)
    }
  })
})

it('reaches its own people alone by a word for everybody, before and after sending (check 2)', async () => {
  const { scope, id } = linde
  const words = [
    'ouders-school',
    'ouders-jaar:3',
    'medewerkers',
    'medewerkers:admin',
    `ouders:${id.group}`,
    `ouders-van:${id.pupil}`,
    `leerlingen:${id.group}`,
    `antwoord:${id.message}:${id.question}:Samen`,
    `person:${id.parent}`,
  ]
  for (const [place, aan] of words.entries()) {
    const messageId = `d${place}`.padEnd(26, '0')
    const body = (actie: string) => new URLSearchParams({ actie, aan, onderwerp: 'Een reis', tekst: 'Beste ouders' })
    const asking = { ...who.linde.teacher, method: 'POST' }
    const path = paths.draft(messageId)
    const ready = await ask(hosts.linde, path, { ...asking, body: body('voorbeeld') })
    const preview = await bytesOf(await ask(hosts.linde, paths.draftPreview(messageId), who.linde.teacher))
    expect([aan, ready.status, canariesIn(preview, ['A'])]).toEqual([aan, 303, [expect.anything()]])
    expect([aan, canariesIn(preview, ['B', 'C', 'T'])]).toEqual([aan, []])
    const sent = await ask(hosts.linde, path, { ...asking, body: body('versturen') })
    expect(sent.headers.get('location')).toMatch(/verstuurd=1\b/)
    await deliverAll(scope, messageId)
    const reached = (await scope.db.from(deliveries)).filter((one) => one.messageId === messageId)
    expect([aan, reached.map(({ personId }) => personId[0])]).toEqual([aan, ['a']])
  }
})

it('knows nobody by a session of another school, in the same shard or another (check 2, 7)', async () => {
  for (const host of [hosts.haven, hosts.wilg]) {
    for (const role of roles) {
      for (const path of addresses(
        got.filter(({ permission }) => permission !== 'anyone'),
        Object.values(twin.id),
      )) {
        const answer = await ask(host, path, who.linde[role])
        expect([host, path, answer.status]).toEqual([host, path, 303])
        expect(answer.headers.get('location')).toMatch(/^\/inloggen\?naar=/)
        expect(canariesIn(await bytesOf(answer), ['A', 'B', 'C', 'T'])).toEqual([])
      }
    }
  }
}, 400_000)

it('lets nobody leave another school’s mail by a token of this one (check 2)', async () => {
  for (const { scope } of [linde, wilg, haven]) await scope.db.update(people, undefined, { mailChoice: 'each' })
  for (const of of [linde, wilg]) {
    const token = await sealUnsubscribe(of.scope, of.id.parent)
    for (const [host, at] of [
      [hosts.haven, haven],
      [hosts.wilg, wilg],
      [hosts.linde, linde],
    ] as const) {
      if (at.scope.school.schoolId === of.scope.school.schoolId) continue
      const before = await everythingOf(at.scope)
      for (const method of ['GET', 'POST']) {
        const answer = await ask(host, paths.unsubscribe(token), { method })
        expect([host, method, answer.status]).toEqual([host, method, 404])
        expect(canariesIn(await bytesOf(answer), ['A', 'B', 'C', 'T'])).toEqual([])
      }
      expect(await everythingOf(at.scope)).toEqual(before)
    }
  }
  const choices = await linde.scope.db.from(people)
  expect(new Set(choices.map(({ mailChoice }) => mailChoice))).toEqual(new Set(['each']))
})

it('offers nobody of another school to write to, by any part of a name (check 2)', async () => {
  for (const field of ['teacherfirst', 'parentlast', 'pupilfirst', 'group', '']) {
    for (const role of ['teacher', 'admin', 'parent'] as const) {
      const at = `${paths.recipientSuggestions}?${new URLSearchParams({ zoek: linde.word(field) })}`
      const bytes = await bytesOf(await ask(hosts.haven, at, who.haven[role]))
      expect([role, bytes.match(/person:|ouders-van:|canaryA/i)?.[0]]).toEqual([role, undefined])
    }
  }
  const at = `${paths.recipientSuggestions}?zoek=canary`
  expect(canariesIn(await bytesOf(await ask(hosts.linde, at, who.linde.teacher)), ['A', 'C', 'T']).join()).toMatch(
    /^canaryA\w+$/i,
  )
})

it('is at the school of its host alone, whatever a proxy’s header says (check 2, ASVS 4.1.3)', async () => {
  const other = hosts.haven
  const lies = [
    { 'X-Forwarded-Host': other },
    { Forwarded: `host=${other};proto=https` },
    { 'X-Original-Host': other },
    { 'X-Host': other },
    { 'X-Forwarded-Server': other },
    { 'X-HTTP-Host-Override': other },
    { 'X-Original-URL': `https://${other}/` },
    { 'X-Rewrite-URL': `https://${other}/` },
    { 'MF-Original-URL': `https://${other}/` },
    { 'CF-Worker': other },
    { 'X-Forwarded-Proto': 'http', 'X-Forwarded-Port': '1', 'X-Forwarded-Prefix': '/x' },
  ] as Record<string, string>[]
  const fields = { actie: 'versturen', aan: `person:${haven.id.parent}`, onderwerp: 'x', tekst: 'x' }
  for (const [path, asking] of [
    [paths.home, {}],
    [paths.overview, {}],
    [paths.messages, who.linde.parent],
    [paths.draft('f'.padEnd(26, '0')), { ...who.linde.teacher, method: 'POST', body: new URLSearchParams(fields) }],
  ] as const) {
    const plain = await bytesOf(await ask(hosts.linde, path, asking))
    for (const headers of lies) {
      const bytes = await bytesOf(await ask(hosts.linde, path, { ...asking, headers }))
      expect([headers, withoutTimes(bytes)]).toEqual([headers, withoutTimes(plain)])
      expect(bytes).not.toContain('Haven')
    }
  }
})

/** Nor what a page calls itself, and when it was. */
const withoutTimes = (bytes: string) =>
  bytes.replaceAll(/<time[^>]*>[^<]*<\/time>|__Host-gelezen=[\w-]+|<input[^>]*name="(?:pagina|gezien)"[^>]*>/g, '')

const nowhere = [
  'nowhere.pleinpost.test',
  'evil.example',
  'linde.pleinpost.test.evil.example',
  'pleinpost.test.evil.example',
  'xlinde.pleinpost.test',
  'a.linde.pleinpost.test',
  'linde.pleinpost.test:8443',
  'linde.pleinpost.test.',
  'linde_.pleinpost.test',
  'lindepleinpost.test',
  '127.0.0.1',
]
it.each(nowhere)('is not there at %s, and names no school (check 2)', async (host) => {
  for (const path of addresses(got, Object.values(linde.id).slice(0, 2))) {
    const { cookie } = who.linde.teacher
    const answer = await ask(host, path, { cookie })
    const bytes = await bytesOf(answer)
    expect([path, answer.status, /Linde|Haven|Wilg|CANARY/i.exec(bytes.replaceAll(host, ''))?.[0]]).toEqual([
      path,
      404,
      undefined,
    ])
  }
  const answer = await ask(host, paths.login, { method: 'POST', body: new URLSearchParams({ gebruikersnaam: 'x' }) })
  expect(answer.status).toBe(404)
  expect(answer.headers.get('set-cookie')).toBeNull()
})

it('shows a school’s people nowhere at the apex (check 2)', async () => {
  for (const path of [paths.apex, `${paths.apex}?zoek=canary`, paths.overview, paths.message(linde.id.message)]) {
    const bytes = await bytesOf(await ask('pleinpost.test', path, who.linde.teacher))
    expect([path, canariesIn(bytes.replaceAll(/value="[^"]*"/g, ''), ['A', 'B', 'C', 'T'])]).toEqual([path, []])
  }
})

it('opens no school with a session whose school was written over, or that two schools would share (check 2)', async () => {
  const sealed = who.linde.parent.cookie.slice(sessionCookie.length + 1)
  const [head, , signature] = sealed.split('.')
  const claims = { school: haven.scope.school.schoolId, person: haven.id.parent, secret: 'x', exp: 9_999_999_999 }
  const forged = `${head}.${btoa(JSON.stringify(claims)).replaceAll('=', '')}.${signature}`
  for (const cookie of [`${sessionCookie}=${forged}`, `${who.linde.parent.cookie}; ${sessionCookie}=${forged}`]) {
    expect((await ask(hosts.haven, paths.overview, { cookie })).status).toBe(303)
  }
  // Wilg has the same people under the same ids, and here the same session as well, as a copy would.
  const { cookie, fingerprint } = who.linde.parent
  const [session] = (await linde.scope.db.from(sessions)).filter((one) => one.fingerprint === fingerprint)
  const { schoolId: _, ...copied } = session!
  await enter(wilg.scope, linde.id.parent)
  await wilg.scope.db.insert(sessions, copied)
  expect((await ask(hosts.linde, paths.overview, { cookie })).status).toBe(200)
  expect((await ask(hosts.wilg, paths.overview, { cookie })).status).toBe(303)
})

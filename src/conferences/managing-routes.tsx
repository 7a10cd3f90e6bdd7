import type { Context } from 'hono'
import { ManagedPage } from '../../templates/conferences/managed.tsx'
import { planTexts } from '../../templates/conferences/plan-texts.ts'
import { NoClassesPage, RoundFormPage } from '../../templates/conferences/round-form.tsx'
import { roundTexts } from '../../templates/conferences/round-texts.ts'
import { NotFound } from '../errors.ts'
import type { SchoolEnv, SchoolRouter } from '../http/bindings.ts'
import { type Draft, emptyDraft, readForm, ticked } from '../http/forms.ts'
import { newId } from '../ids.ts'
import { paths } from '../paths.ts'
import { localDay, localTime } from '../time.ts'
import type { ClassHere } from './arranging.ts'
import { type Beside, besideDays, besideForm, closingDay, newRoundHere } from './calendar-beside.ts'
import { defaults, written } from './defaults.ts'
import { planIn, roundForm, roundProblems } from './forms.ts'
import { inviteNewcomers } from './inviting.ts'
import { makePlan, publish } from './making-plans.ts'
import { daysOf, readRooms, saveRooms } from './rooms.ts'
import { changeRound, classesHere, discardRound, invite, isReady, makeRound, managedRound, planHere } from './rounds.ts'
import type { Round } from './schema.ts'

/** The id that the form was given, so that a second press makes no second round. */
const idIn = (sent: string | undefined) => (sent && /^[0-9a-z]{26}$/.test(sent) ? sent : undefined)

type Here = Context<SchoolEnv>
const current = 'conferences'
const manage = 'conferences.manage'
const back = paths.conferences

/** Setting up a round, and seeing it through (G1). Declared before the families' own addresses. */
export function conferenceManagingRoutes(people: SchoolRouter) {
  people.get(paths.newConferences, manage, async (c) => {
    const { scope } = c.var
    const typed = { ...defaults(scope), ronde: newId(scope.now) }
    const { all, beside } = await newRoundHere(scope, typed)
    const chosen = all.map(({ id }) => id)
    return showNew(c, { all, chosen }, { ...emptyDraft, typed }, beside)
  })

  people.post(paths.newConferences, manage, async (c) => {
    const { scope } = c.var
    const all = await classesHere(scope)
    const chosen = await ticked(
      c,
      'groep',
      all.map(({ id }) => id),
    )
    const form = await readForm(c, roundForm, (value) => ({
      ...roundProblems(value, scope),
      ...(chosen.length > 0 ? {} : { groep: roundTexts.noGroups }),
    }))
    if (!form.ok) return showNew(c, { all, chosen }, form.draft, await besideForm(scope, form.draft.typed))
    const classes = all.filter(({ id }) => chosen.includes(id))
    return c.redirect(
      `${paths.conferenceManaged(await makeRound(scope, planIn(form.value, scope), classes, idIn(form.typed.ronde)))}?klaar=gemaakt`,
      303,
    )
  })

  people.get(paths.conferenceManaged(':id'), manage, (c) => showManaged(c, c.req.param('id')))

  people.get(paths.conferenceSetUp(':id'), manage, async (c) => {
    const { round } = await draftRound(c, c.req.param('id'))
    return showSetUp(c, round, { ...emptyDraft, typed: typedOf(round, c.var.scope.school.zone) })
  })

  people.post(paths.conferenceSetUp(':id'), manage, async (c) => {
    const { scope } = c.var
    const { round } = await managedRound(scope, c.req.param('id'))
    const form = await readForm(c, roundForm, (value) => roundProblems(value, scope))
    if (!form.ok) return showSetUp(c, round, form.draft)
    await changeRound(scope, round, planIn(form.value, scope))
    return c.redirect(paths.conferenceManaged(round.id), 303)
  })

  people.post(paths.conferenceDesks(':id'), manage, async (c) => {
    const { scope } = c.var
    const managed = await managedRound(scope, c.req.param('id'))
    const days = managed.round.invitedAt ? [] : daysOf(managed.round, scope)
    const read = readRooms(await c.req.parseBody({ all: true }), managed, days)
    if (!read.ok) return showManaged(c, managed.round.id, read.draft)
    await saveRooms(scope, managed, read.places)
    return c.redirect(`${paths.conferenceManaged(managed.round.id)}?klaar=lokalen`, 303)
  })

  people.post(paths.conferenceInvitation(':id'), manage, async (c) => {
    const id = c.req.param('id')
    await invite(c.var.scope, id)
    return c.redirect(`${paths.conferenceManaged(id)}?klaar=uitgenodigd`, 303)
  })

  people.post(paths.conferenceNewcomers(':id'), manage, async (c) => {
    const id = c.req.param('id')
    await inviteNewcomers(c.var.scope, id)
    return c.redirect(`${paths.conferenceManaged(id)}?klaar=erbij`, 303)
  })

  people.post(paths.conferencePlan(':id'), manage, async (c) => {
    const id = c.req.param('id')
    await makePlan(c.var.scope, id)
    return c.redirect(`${paths.conferenceManaged(id)}#rooster`, 303)
  })

  people.post(paths.conferencePublication(':id'), manage, async (c) => {
    const id = c.req.param('id')
    await publish(c.var.scope, id)
    return c.redirect(`${paths.conferenceManaged(id)}?klaar=bekend`, 303)
  })

  people.post(paths.conferenceRemoval(':id'), manage, async (c) => {
    await discardRound(c.var.scope, c.req.param('id'))
    return c.redirect(paths.conferences, 303)
  })
}

const said = {
  gemaakt: roundTexts.made,
  lokalen: roundTexts.roomsSaved,
  uitgenodigd: roundTexts.invited,
  bekend: planTexts.published,
  erbij: roundTexts.newcomersIn,
} as const

async function showManaged(c: Here, id: string, rooms: Draft = emptyDraft) {
  const { scope } = c.var
  const managed = await managedRound(scope, id)
  if (rooms !== emptyDraft) c.status(422)
  const days = daysOf(managed.round, scope)
  const text = said[c.req.query('klaar') as keyof typeof said]
  const page = (
    <ManagedPage
      managed={managed}
      rooms={rooms}
      days={days}
      beside={{
        times: besideDays(managed.calendar, days),
        closing: besideDays(managed.calendar, closingDay(scope, managed.round)),
      }}
      isReady={isReady(managed)}
      plan={await planHere(scope, managed)}
    />
  )
  return c.render(page, { title: managed.round.title, current, flash: text && { text } })
}

type Classes = { all: readonly ClassHere[]; chosen: readonly string[] }

function showNew(c: Here, classes: Classes, draft: Draft, beside: Beside) {
  const page =
    classes.all.length === 0 ? (
      <NoClassesPage back={back} />
    ) : (
      <RoundFormPage draft={draft} to={paths.newConferences} back={back} beside={beside} classes={classes} />
    )
  return c.render(page, { title: roundTexts.newRound, current })
}

async function draftRound(c: Here, id: string) {
  const managed = await managedRound(c.var.scope, id)
  if (managed.round.invitedAt) throw new NotFound()
  return managed
}

async function showSetUp(c: Here, round: Round, draft: Draft) {
  const page = (
    <RoundFormPage
      draft={draft}
      to={paths.conferenceSetUp(round.id)}
      back={paths.conferenceManaged(round.id)}
      beside={await besideForm(c.var.scope, draft.typed)}
    />
  )
  return c.render(page, { title: roundTexts.setUp, current })
}

/** A round as its form shows it. */
const typedOf = (round: Round, zone: string) => ({
  naam: round.title,
  uitleg: round.note,
  tijden: round.times,
  minuten: String(round.minutes),
  pauze: String(round.pauseAfter),
  lopen: String(round.walkMinutes),
  manier: round.way,
  opent: written(localDay(round.opensAt, zone)),
  'opent-om': localTime(round.opensAt, zone),
  sluit: written(localDay(round.closesAt, zone)),
  'sluit-om': localTime(round.closesAt, zone),
  voorrang: String(round.headStartHours),
  gescheiden: round.apart ? (round.mayJoin ? 'kiezen' : 'apart') : 'samen',
  bewaren: String(round.keptMonths),
})

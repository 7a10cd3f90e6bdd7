import type { Invitee } from '../../src/invitations/invitations.ts'
import type { Standing } from '../../src/invitations/standing-queries.ts'
import { paths } from '../../src/paths.ts'
import { Badge, type Signal } from '../ui/badge.tsx'
import { Row } from '../ui/list.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Moment } from '../ui/time.tsx'
import { invitationTexts, standingTexts } from './texts.ts'

const signals: Partial<Record<Standing, Signal>> = { active: 'good', expired: 'late', undelivered: 'wrong' }

/** Somebody in the form of the list: to tick, or to invite alone. */
export const InviteeRow = ({ person }: { person: Invitee }) => {
  const say = useWords(invitationTexts)
  const isOpen = person.standing !== 'active' && person.hasAddress
  return (
    <Row
      lead={isOpen ? <Tick person={person} /> : undefined}
      title={person.name}
      sub={[person.worksHere ? say.worksHere : '', person.children ? say.parentOf(person.children) : '']
        .filter(Boolean)
        .join(' · ')}
      state={<State person={person} />}
      trail={isOpen ? <InviteOne person={person} /> : undefined}
    />
  )
}

const Tick = ({ person: { id, name } }: { person: Invitee }) => (
  <label class="button square">
    <input type="checkbox" name="persoon" value={id} />
    <span class="sr">{useWords(invitationTexts).choose(name)}</span>
  </label>
)

const State = ({ person: { standing, invited, askedAt, hasAddress } }: { person: Invitee }) => {
  const say = useWords(invitationTexts)
  const chosen = useText()
  return (
    <>
      <Badge kind={signals[standing]}>
        {chosen(standingTexts[standing])}
        {invited && standing !== 'active' ? (
          <>
            {' '}
            <Moment at={invited.at} short /> {invited.way === 'letter' ? say.byLetter : null}
          </>
        ) : null}
      </Badge>
      {hasAddress || standing === 'unreachable' ? null : <Badge>{say.noAddress}</Badge>}
      {askedAt ? <Badge kind="late">{say.asks}</Badge> : null}
    </>
  )
}

const InviteOne = ({ person: { id, name, standing } }: { person: Invitee }) => {
  const say = useWords(invitationTexts)
  const isNew = standing === 'never'
  return (
    <button
      type="submit"
      class="button quiet"
      formaction={paths.invitation(id)}
      aria-label={isNew ? say.inviteNamed(name) : say.inviteNamedAgain(name)}
    >
      {isNew ? say.invite : say.inviteAgain}
    </button>
  )
}

import { paths } from '../../src/paths.ts'
import {
  holders,
  isOpen,
  type Permission,
  type Policy,
  permissions,
  type Role,
  roles,
  ruleOf,
} from '../../src/permissions.ts'
import { roleTexts } from '../people/role-texts.ts'
import { Section } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { Table } from '../ui/table.tsx'
import { permissionTexts } from './permission-texts.ts'
import { SettingsForm } from './settings-form.tsx'
import { settingsTexts } from './texts.ts'

const all = Object.keys(permissions) as Permission[] // safe: its keys are the permissions
const chosen = all.filter((permission) => ruleOf(permission).within)
const fixed = all.filter((permission) => !ruleOf(permission).within)
/** Former users keep what came in their mailbox, and are nobody's to decide about. */
const columns = roles.filter((role) => role !== 'former')

/** The permission table itself, role by role (N1): what the school decides first, and what it cannot. */
export const GrantsPage = ({ policy }: { policy: Policy }) => {
  const say = useWords(settingsTexts)
  return (
    <SettingsForm to={paths.grants} title={say.grants} intro={say.grantsIntro} below={<Fixed policy={policy} />} wide>
      <Section title={say.chosenRights}>
        <Rights caption={say.chosenRights} of={chosen} policy={policy} />
      </Section>
    </SettingsForm>
  )
}

const Fixed = ({ policy }: { policy: Policy }) => {
  const say = useWords(settingsTexts)
  return (
    <Section title={say.fixedRights}>
      <p>{say.fixedRightsIntro}</p>
      <Rights caption={say.fixedRights} of={fixed} policy={policy} />
    </Section>
  )
}

type RightsProps = { caption: string; of: readonly Permission[]; policy: Policy }

const Rights = ({ caption, of, policy }: RightsProps) => {
  const say = useWords(settingsTexts)
  const word = useText()
  return (
    <Table caption={caption} matrix>
      <thead>
        <tr>
          <th scope="col">{say.right}</th>
          {columns.map((role) => (
            <th scope="col">{word(roleTexts[role])}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.map((permission) => (
          <Right permission={permission} policy={policy} />
        ))}
      </tbody>
    </Table>
  )
}

const Right = ({ permission, policy }: { permission: Permission; policy: Policy }) => {
  const say = useWords(settingsTexts)
  // What a module that is off would let one do is decided all the same.
  const held = holders(permission, { ...policy, modulesOff: [] })
  const offered: readonly Role[] = ruleOf(permission).within ?? []
  const word = useText()
  return (
    <tr>
      <th scope="row">
        {word(permissionTexts[permission])}
        {isOpen(permission, policy) ? null : <span class="optional"> ({say.off})</span>}
      </th>
      {columns.map((role) => (
        <td class={held.includes(role) || offered.includes(role) ? undefined : 'not'}>
          <Cell permission={permission} role={role} held={held.includes(role)} />
        </td>
      ))}
    </tr>
  )
}

const Cell = ({ permission, role, held }: { permission: Permission; role: Role; held: boolean }) => {
  const say = useWords(settingsTexts)
  const word = useText()
  const within: readonly Role[] = ruleOf(permission).within ?? []
  const which = <span class="which">{word(roleTexts[role])}</span>
  if (within.includes(role)) {
    const label = say.forWhom(word(permissionTexts[permission]), word(roleTexts[role]))
    return (
      <label class="tick">
        {which}
        <input type="checkbox" name={permission} value={role} checked={held} aria-label={label} />
      </label>
    )
  }
  return (
    <>
      {which}
      {held ? <Icon name="check" label={say.may} /> : <span class="sr">{say.mayNot}</span>}
    </>
  )
}

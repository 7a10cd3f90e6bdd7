import type { Filter } from '../../src/invitations/standing-queries.ts'
import { paths } from '../../src/paths.ts'
import { Button } from '../ui/button.tsx'
import { Field, SelectField } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { invitationTexts, partTexts } from './texts.ts'

/** An address that shows the same people. */
export function withFilter(
  path: string,
  { standing, part, groupId, search }: Filter,
  more: Record<string, string> = {},
) {
  const said = { stand: standing, rol: part, groep: groupId, zoek: search, ...more }
  const query = new URLSearchParams(Object.entries(said).filter((pair): pair is [string, string] => Boolean(pair[1])))
  return query.size > 0 ? `${path}?${query}` : path
}

type Props = { filter: Filter; groups: readonly { id: string; name: string }[] }

export const InvitationFilter = ({ filter, groups }: Props) => {
  const say = useWords(invitationTexts)
  const chosen = useText()
  const parts = Object.entries(partTexts).map(([value, text]) => ({ value, label: chosen(text) }))
  const classes = groups.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <details class="fold" open={Boolean(filter.part || filter.groupId || filter.search)}>
      <summary>
        {say.filter}
        <Icon name="down" />
      </summary>
      <form method="get" action={paths.invitations} class="card">
        {filter.standing ? <input type="hidden" name="stand" value={filter.standing} /> : null}
        <SelectField
          name="groep"
          label={say.group}
          value={filter.groupId ?? ''}
          options={[{ value: '', label: say.allGroups }, ...classes]}
        />
        <SelectField
          name="rol"
          label={say.who}
          value={filter.part ?? ''}
          options={[{ value: '', label: say.everybody }, ...parts]}
        />
        <Field name="zoek" type="search" label={say.name} value={filter.search} />
        <div class="cluster">
          <Button icon="search">{say.show}</Button>
        </div>
      </form>
    </details>
  )
}

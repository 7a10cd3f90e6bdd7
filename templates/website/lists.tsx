import type { LinksBlock, SiteDocument } from '../../src/pages/blocks.ts'
import type { Portrayed } from '../../src/pages/file-queries.ts'
import { paths } from '../../src/paths.ts'
import { nameOf } from '../../src/people/names.ts'
import { staffRoles } from '../../src/people/schema.ts'
import { roleTexts } from '../people/role-texts.ts'
import { Icon } from '../ui/icon.tsx'
import { List, Row } from '../ui/list.tsx'
import { Face } from '../ui/person.tsx'
import { useText, useWords } from '../ui/reader.tsx'
import { websiteTexts } from './texts.ts'

/** Whoever is linked to learns nothing of us. */
const relOf = (href: string) => (href.startsWith('/') ? undefined : 'noopener noreferrer')

export const Links = ({ block: { links, asButtons } }: { block: LinksBlock }) =>
  asButtons ? (
    <div class="cluster">
      {links.map(({ label, href }) => (
        <a class="button quiet" href={href} rel={relOf(href)}>
          {label}
        </a>
      ))}
    </div>
  ) : (
    <List>
      {links.map(({ label, href }) => (
        <Row
          title={
            <a class="cover" href={href} rel={relOf(href)}>
              {label}
            </a>
          }
          trail={<Icon name="next" />}
        />
      ))}
    </List>
  )

type DocumentsProps = { documents: readonly SiteDocument[]; at: (id: string) => string }

export const Documents = ({ documents, at }: DocumentsProps) => {
  const { sizeOf } = useWords(websiteTexts)
  return (
    <List>
      {documents.map(({ id, title, name, size }) => (
        <Row lead={<Icon name="file" />} title={title} href={at(id)} sub={`${kindOf(name)}, ${sizeOf(size)}`} />
      ))}
    </List>
  )
}

const kindOf = (name: string) => name.slice(name.lastIndexOf('.') + 1).toUpperCase()

/** Names, what they do and for which group; a face where its owner agrees. */
export const People = ({ chosen, people }: { chosen: readonly string[]; people: readonly Portrayed[] }) => {
  const text = useText()
  const those = chosen.flatMap((id) => people.find((person) => person.id === id) ?? [])
  const rolesOf = ({ roles }: Portrayed) =>
    staffRoles.filter((role) => role !== 'admin' && roles.split(',').includes(role))
  return (
    <ul class="list staff">
      {those.map((person) => (
        <Row
          lead={<Portrait person={person} />}
          title={nameOf(person)}
          sub={[...rolesOf(person).map((role) => text(roleTexts[role])), ...(person.groups ?? '').split('\n')]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </ul>
  )
}

const Portrait = ({ person }: { person: Portrayed }) =>
  person.photo ? (
    <img class="face large" src={paths.sitePortrait(person.photo)} width={72} height={72} alt="" loading="lazy" />
  ) : (
    <Face person={{ id: person.id, name: nameOf(person) }} size="large" />
  )

import type { Child } from 'hono/jsx'
import { paths } from '../../src/paths.ts'
import { Icon } from './icon.tsx'
import { useWords } from './reader.tsx'
import { uiTexts } from './texts.ts'

/** `photo` is the photo's id, if there is one that this reader may see. */
export type Portrait = { id: string; name: string; photo?: string | null | undefined }

type FaceProps = { person: Portrait; size?: 'small' | 'large' | undefined }

/** Decoration beside the name, so screen readers skip it. */
export const Face = ({ person, size }: FaceProps) => {
  const look = size ? `face ${size}` : 'face'
  return person.photo ? (
    <img class={look} src={sized(person.photo, size)} alt="" width="40" height="40" loading="lazy" decoding="async" />
  ) : (
    <span class={`${look} face-${tint(person.id)}`} aria-hidden="true">
      {initials(person.name)}
    </span>
  )
}

const sized = (photo: string, size: FaceProps['size']) => paths.photo(photo) + (size === 'large' ? '?maat=256' : '')

type RowProps = {
  person: Portrait
  sub?: Child
  /** Where one writes to this person. */
  writeTo?: string | undefined
  href?: string | undefined
}

/** In a List. */
export const PersonRow = ({ person, sub, writeTo, href }: RowProps) => {
  const say = useWords(uiTexts)
  return (
    <li class="row">
      <span class="row-lead">
        <Face person={person} />
      </span>
      <div class="row-main">
        <span class="row-title" translate="no">
          {href ? (
            <a href={href} class="cover">
              {person.name}
            </a>
          ) : (
            person.name
          )}
        </span>
        {sub ? <span class="row-sub">{sub}</span> : null}
      </div>
      {writeTo ? (
        <a href={writeTo} class="button quiet square">
          <Icon name="mail" label={say.writeTo(person.name)} />
        </a>
      ) : null}
    </li>
  )
}

const tints = 12

/** The same person has the same colour everywhere. */
export const tint = (id: string) => [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % tints

const words = /[\p{L}\p{N}][^\s]*/gu

/** First and last word that starts with a capital, so that "Jan van der Berg" is JB. */
export function initials(name: string) {
  const parts = name.match(words) ?? ['?']
  const capital = parts.filter((part) => /^\p{Lu}/u.test(part))
  const [first, ...others] = capital.length ? capital : parts
  return [first, others.at(-1)].map((part) => part?.[0]?.toUpperCase() ?? '').join('')
}

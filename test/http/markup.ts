import { Parser } from 'htmlparser2'

export type Element = { tag: string; attributes: [string, string][] }

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
export const decoded = (text: string) =>
  text.replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name]!)

/** The elements of a page as a parser finds them, in order. */
export async function elementsOf(html: string) {
  const found: Element[] = []
  const parser = new Parser({
    onopentag: (tag, attributes) => void found.push({ tag, attributes: Object.entries(attributes) }),
  })
  parser.end(html)
  return found
}

export const attribute = ({ attributes }: Element, wanted: string) => attributes.find(([name]) => name === wanted)?.[1]

/** What a link in a text becomes; everything else in a page is ours. */
const isLink = (one: Element) => one.tag === 'a' && one.attributes.map(([name]) => name).join() === 'href,rel'

/** A page as its elements and the names of their attributes, whatever they say. */
export const shapeOf = (elements: readonly Element[]) =>
  elements
    .filter((one) => !isLink(one))
    .map(({ tag, attributes }) => `${tag} ${attributes.map(([name]) => name).join(' ')}`)

const leads = ['href', 'src', 'action', 'formaction', 'srcset', 'poster', 'data', 'xlink:href']

/** What no page of ours has: what runs, frames, or leads away other than by a link that says so. */
export function foreign(elements: readonly Element[], isMail = false) {
  return elements.flatMap((one) => {
    const said = `${one.tag} ${JSON.stringify(one.attributes)}`.slice(0, 200)
    return isOurs(one, isMail) ? [] : [said]
  })
}

const unknown =
  /^(iframe|object|embed|base|frame|frameset|math|animate|use|foreignobject|template|noscript|marquee|xmp|audio|video|source|hx-partial)$/

function isOurs(one: Element, isMail: boolean) {
  const { tag, attributes } = one
  if (unknown.test(tag) || attributes.some(([name]) => /^on|^hx-on|^data-hx|srcdoc/.test(name))) return false
  if (attributes.some(([name, value]) => /^hx-|^style$/.test(name) && /alert|evil/.test(value))) return false
  if (attributes.some(([name]) => name === 'style') && !isMail) return false
  if (tag === 'script')
    return /^\/static\/\w+\/(htmx|js\/app|js\/passkey|js\/editor|js\/uploads|js\/push|js\/sign)\.js$/.test(
      attribute(one, 'src') ?? '',
    )
  // The one address of a public page, at its own school.
  if (tag === 'link' && attribute(one, 'rel') === 'canonical')
    return /^https?:\/\/[a-z]+\.pleinpost\.test\/[a-z0-9/-]*$/.test(attribute(one, 'href') ?? '')
  if (tag === 'link') return /^\/(static\/|app\.webmanifest$|app-)/.test(attribute(one, 'href') ?? '')
  if (tag === 'meta') return attribute(one, 'http-equiv') === undefined
  return attributes.every(([name, value]) => !leads.includes(name) || leadsWell(one, value, isMail))
}

function leadsWell(one: Element, value: string, isMail: boolean) {
  if (/^(\/(?![/\\])|#|\?|$)/.test(value)) return true
  if (one.tag !== 'a' || !URL.canParse(value)) return false
  if (!['http:', 'https:', 'mailto:'].includes(new URL(value).protocol)) return false
  return isMail || (attribute(one, 'rel') ?? '').split(' ').includes('noopener')
}

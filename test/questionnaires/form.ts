/** The answer form as a browser would send it: what is hidden and filled in, and the names of its questions. */
export function formIn(html: string) {
  const fields: [string, string][] = []
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const type = attribute(tag, 'type')
    const name = attribute(tag, 'name')
    if (!name || ((type === 'radio' || type === 'checkbox') && !/\schecked/.test(tag))) continue
    fields.push([name, attribute(tag, 'value') ?? ''])
  }
  for (const [, name, inner] of html.matchAll(/<select[^>]*\sname="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)) {
    const options = [...inner!.matchAll(/<option([^>]*)>/g)].map(([, tag]) => tag!)
    const chosen = options.find((tag) => /\sselected/.test(tag)) ?? options[0] ?? ''
    fields.push([name!, attribute(chosen, 'value') ?? ''])
  }
  for (const [, name, inner] of html.matchAll(/<textarea[^>]*\sname="([^"]+)"[^>]*>([\s\S]*?)<\/textarea>/g)) {
    fields.push([name!, decoded(inner!)])
  }
  return Object.fromEntries(fields.filter(([name]) => name === 'nonce' || /^(a|seen)\./.test(name)))
}

const attribute = (tag: string, name: string) => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : decoded(value)
}

const decoded = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** What a person reads, without markup. */
export const textIn = (html: string) =>
  decoded(html.replaceAll(/<(script|style|title)[\s\S]*?<\/\1>/g, '').replaceAll(/<[^>]+>/g, ' ')).replaceAll(
    /\s+/g,
    ' ',
  )

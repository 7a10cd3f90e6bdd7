const schemes = ['http:', 'https:', 'mailto:', 'tel:']
const longest = 2000

/** The address if a link may lead there, as browsers read it; it names its scheme itself, so nothing leads into our own pages unseen. */
export function safeAddress(typed: string) {
  if (typed.length > longest) return null
  const address = typed.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim()
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !schemes.includes(url.protocol) || url.username || url.password) return null
  return url.href.length > longest ? null : url.href
}

/** What somebody types for a link: a site without its scheme, a mail address, a telephone number. */
export function addressFrom(typed: string) {
  const text = typed.trim()
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return safeAddress(`mailto:${text}`)
  if (/^\+?[\d\s()-]{6,}$/.test(text)) return safeAddress(`tel:${text.replaceAll(/[^\d+]/g, '')}`)
  if (/^[^\s:/]+\.[^\s:]{2,}(?::\d+)?(?:\/\S*)?$/.test(text)) return safeAddress(`https://${text}`)
  return safeAddress(text)
}

/** What a browser may show by itself: pictures. A PDF is handed over, since its viewer does not run in a sandbox. */
const shown = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp'])

type About = { name: string; type: string; size: number }

/** A file somebody sent, shown as a picture or saved, and never run as a page of ours. */
export const downloadHeaders = ({ name, type, size }: About) => ({
  'Content-Type': type,
  'Content-Length': String(size),
  'Content-Disposition': `${shown.has(type) ? 'inline' : 'attachment'}; ${namedAs(name)}`,
  'Content-Security-Policy': "sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'Cache-Control': 'private, no-store',
})

/** In letters any browser reads, and as it is (RFC 6266, 8187). */
function namedAs(name: string) {
  const safe = name.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}/\\]/gu, '_')
  const plain = safe
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w .()-]/g, '_')
  return `filename="${plain}"; filename*=UTF-8''${encodeURIComponent(safe).replaceAll(/['()*]/g, percent)}`
}

const percent = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`

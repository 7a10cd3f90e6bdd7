/** What browsers draw, and pictures can do nothing. */
const pictures = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'])
const pdf = 'application/pdf'

const closed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** Browsers show no PDF in a sandbox. Their viewer runs apart from our pages, needs no more than this, and no script of ours or its own. */
const forViewer = `${closed}; object-src 'self'; style-src 'unsafe-inline'`

export type About = { name: string; type: string }

/** A file somebody sent: shown where it cannot run as a page of ours, else saved; whatever it is, in a sandbox (checks.md, 23). */
export const downloadHeaders = ({ name, type }: About) => ({
  'Content-Type': type,
  'Content-Disposition': `${pictures.has(type) || type === pdf ? 'inline' : 'attachment'}; ${namedAs(name)}`,
  'Content-Security-Policy': type === pdf ? forViewer : `sandbox; ${closed}`,
  'Cache-Control': 'private, no-store',
})

/** In letters any browser reads, and as it is (RFC 6266, 8187). */
export function namedAs(name: string) {
  const safe = name.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}/\\]/gu, '_')
  const plain = safe
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w .()-]/g, '_')
  return `filename="${plain}"; filename*=UTF-8''${encodeURIComponent(safe).replaceAll(/['()*]/g, percent)}`
}

const percent = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`

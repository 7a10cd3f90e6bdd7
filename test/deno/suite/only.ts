/** What only Cloudflare's runtime has, and why: these are not run over Deno's parts. */
export const only: Readonly<Record<string, string>> = {
  'test/messages/dispatch-object.test.ts':
    'looks into Durable Objects by Cloudflare’s own means; test/deno/queue.test.ts and killed.test.ts promise the same of Deno’s',
  'test/translations/queue.test.ts': 'is about Workers AI and the binding of its queue; Deno has no engine',
  'test/http/copies.test.ts':
    'is about D1’s copies and bookmarks; on an own server there is one copy, and it is the newest',
  'test/bounces/events.test.ts':
    'is about the queue by which Cloudflare’s mail service tells; a mail server sends mails back',
  'test/website/edge.test.ts': 'is about Cloudflare’s cache and its purge; an own server keeps pages in its own memory',
}

/** What people or operators notice of the same, besides what a test is about; and what only an own server has. */
export const noticed: Readonly<Record<string, string>> = {
  'machine translations (D13)':
    'Workers AI makes them; an own server has no engine, so that texts only say their language, for the browser’s own translator',
  'photos in HEIC (I1, C1)':
    'wasm-vips has no decoder of HEVC, which is under patents; browsers send JPEG where they are asked to, and a HEIC is refused by name (test/posts/bad-photos.test.ts)',
  'delivery events (E3)': 'a mail server mails reports back instead: test/deno/postfix.test.ts',
  'copies of a database near readers': 'there is one machine',
  'backup, restore and a pause after it': 'of an own server alone: D1 has Time Travel',
  'mail by SMTP and LMTP': 'of an own server alone: Cloudflare has its own ways in and out',
}

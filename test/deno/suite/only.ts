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

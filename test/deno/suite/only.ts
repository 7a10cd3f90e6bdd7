/** What only Cloudflare's runtime has, and why: these are not run over Deno's parts. */
export const only: Readonly<Record<string, string>> = {}

import { Hono } from 'hono'

// What everything is measured against in the same run: a static page, and a route that asks the database one thing.

type Env = { Bindings: { DB: D1Database } }
const app = new Hono<Env>()
const paragraph = `<p>${'School en thuis schrijven elkaar, plannen samen en zien wat er in de klas gebeurt. '.repeat(3)}</p>`
const page = `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare</title></head><body><h1>Bare</h1>${paragraph.repeat(32)}</body></html>`

app.get('/static', (c) => c.html(page))
app.get('/row', async (c) => {
  const row = await c.env.DB.prepare('select id, name from things where id = ?').bind('7').first<{ name: string }>()
  return c.html(`<!DOCTYPE html><html lang="nl"><title>${row?.name}</title><h1>${row?.name}</h1></html>`)
})

export default app

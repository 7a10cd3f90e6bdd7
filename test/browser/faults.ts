import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const markup = new HtmlValidate({ extends: ['html-validate:standard'] })
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds, what the markup breaks, and whether the page is wider than its screen. */
export async function faultsOf(page: Page, path: string) {
  const answer = await page.goto(path)
  return faultsHere(page, (await answer?.text()) ?? '', path)
}

/** The same of the page that stands there, by its markup as it came. */
export async function faultsHere(page: Page, html: string, path: string) {
  const { results } = await markup.validateString(html)
  const broken = results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
  await page.evaluate(axe)
  const unreachable = await page.evaluate(async (values) => {
    const tool = (
      globalThis as unknown as {
        axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
    ).axe
    const { violations } = await tool.run({ runOnly: { type: 'tag', values } })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  }, standards)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  return [...broken, ...unreachable, ...(wide ? ['wider than the screen'] : [])].map((fault) => `${path} ${fault}`)
}

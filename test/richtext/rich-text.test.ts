import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TooLarge } from '../../src/errors.ts'
import { parseRichText } from '../../src/richtext/parse.ts'
import { plainOf, textFromPlain } from '../../src/richtext/plain.ts'
import { type Block, isPlain, type List, mostLists } from '../../src/richtext/tree.ts'
import { htmlOf, RichTextBody } from '../../templates/ui/rich-text.tsx'
import { elementsOf } from '../http/markup.ts'
import { payloads } from '../http/payloads.ts'
import { googleDocs, outlook, word } from './samples.ts'

const tidied = (html: string) => htmlOf(parseRichText(html)).replaceAll(' dir="auto"', '')

describe('a text that comes from elsewhere (D1)', () => {
  it('keeps headings, lists, links and marks of Word, and nothing else of it', () => {
    expect(tidied(word)).toBe(
      '<h2>Schoolreis</h2><p>Lieve <strong>ouders</strong>,</p>' +
        '<p>We gaan naar <a href="https://www.efteling.nl/">de Efteling</a>.</p>' +
        '<ul><li>Een lunch<ul><li>geen noten</li></ul></li><li>Een regenjas</li></ul>' +
        '<ol><li><em>Eerst</em> de bus</li><li>Dan het park</li></ol>',
    )
  })
  it('reads what Google writes in styles', () => {
    expect(tidied(googleDocs)).toBe(
      '<h2>Studiedag</h2><p>Op <strong>vrijdag</strong><em> is er geen school.</em></p>' +
        '<ul><li>opvang kan<ul><li>tot vijf uur</li></ul></li></ul>',
    )
  })
  it('reads an Outlook mail, with its table as lines', () => {
    expect(tidied(outlook)).toBe(
      '<p>Dag juf Anna,</p><p>Bel <a href="tel:+31201234567">ons</a> of mail <a href="mailto:a@b.example">a@b.example</a>.' +
        '<br/>Groet,<br/>Paul</p><p>ma di</p><p>gym zwemmen</p>',
    )
  })
  it.each([
    ['<p>a<br><br>b</p>', '<p>a</p><p>b</p>'],
    ['los<div>twee</div>drie', '<p>los</p><p>twee</p><p>drie</p>'],
    ['<h1>een<br>twee</h1><h5>drie <b>vet</b></h5>', '<h2>een<br/>twee</h2><h3>drie vet</h3>'],
    ['<ul>los<li></li><li><p>a</p><p>b</p></li></ul>', '<ul><li>los</li><li>a<br/>b</li></ul>'],
    ['<ul><li>a<ul><li>b</li></ul>c</li></ul>', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>'],
    ['<b>a</b><b> b</b>  <i>c</i>', '<p><strong>a b</strong> <em>c</em></p>'],
    ['<a href="/uitloggen">a</a> <a href="javascript:alert(1)">b</a>', '<p>a b</p>'],
    ['<a href="java\nscript:alert(1)">a</a><a href="https://bank.nl@evil.example">b</a>', '<p>ab</p>'],
    ['a<script>x</script><style>y</style><!-- z --><svg><title>q</title></svg>b', '<p>ab</p>'],
    ['<p> \u00a0 \u200b</p>', ''],
    [
      '<table><tr><td><p>Vertrek</p></td>\n<td><p><b>8:30</b></p></td></tr>\n<tr><td><p>Terug</p><p>zelf</p></td><td><div>15:00</div></td></tr></table>x',
      '<p>Vertrek <strong>8:30</strong></p><p>Terug</p><p>zelf 15:00</p><p>x</p>',
    ],
    [
      '<table><tr><td><p>a</p><ul><li><p>b</p><p>c</p></li></ul></td><td><h2>d</h2><p>e</p></td></tr></table>',
      '<p>a</p><ul><li>b<br/>c</li></ul><h2>d</h2><p>e</p>',
    ],
  ])('makes of %s what it says', (html, made) => {
    expect(tidied(html)).toBe(made)
  })
})

const tags = 'p div b i strong em a ul ol li h1 h3 br span script style svg math table tr td img iframe o:p'.split(' ')
const attribute = fc.constantFrom(
  '',
  ' href="https://a.example/?b=1"',
  ' href="javascript:alert(1)"',
  ' style="mso-list:l0 level3 lfo1"',
  ' style="mso-list:Ignore"',
  ' style="font-weight:700"',
  ' onclick="alert(1)"',
  ' hx-get="/uitloggen"',
)
const tag = fc.constantFrom(...tags)
const piece = fc.oneof(
  fc.tuple(tag, attribute).map(([name, given]) => `<${name}${given}>`),
  tag.map((name) => `</${name}>`),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    ' ',
    '\n',
    '&nbsp;',
    '&lt;',
    '&amp;lt;b',
    '<',
    '<!--',
    '-->',
    '"',
    "'",
    '\u0000',
    '\ud800',
    ...payloads.slice(0, -1),
  ),
)
const anything = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
const allowed = /^(p|h2|h3|ul|ol|li|strong|em|br|a|div)$/

describe('whatever HTML comes in (check 13)', () => {
  it('has only our own elements, and links that may be', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (html) => {
        for (const { tag, attributes } of await elementsOf(String(RichTextBody({ text: parseRichText(html) })))) {
          expect(tag).toMatch(allowed)
          for (const [name, value] of attributes) {
            expect(name).toMatch(/^(href|rel|dir|class)$/)
            if (name === 'href') expect(value).toMatch(/^(https?|mailto|tel):/)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
  it('reads again as it was written', () => {
    fc.assert(
      fc.property(anything, (html) => {
        const text = parseRichText(html)
        expect(parseRichText(htmlOf(text))).toEqual(text)
      }),
      { numRuns: 1000 },
    )
  })
  it('loses no words of what is text alone', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
        const plain = lines.join('\n')
        const text = textFromPlain(plain)
        expect(isPlain(text)).toBe(true)
        expect(plainOf(text).replaceAll(/\s/g, '')).toBe(
          plain.normalize('NFC').replaceAll(/[\s\u200b\ufeff]|\p{Cc}/gu, ''),
        )
        expect(parseRichText(htmlOf(text))).toEqual(text)
        expect(textFromPlain(plainOf(text))).toEqual(text)
      }),
    )
  })
  it.each(
    payloads.map((payload) => [payload.slice(0, 60), payload]),
  )('keeps nothing that runs of %s', async (_, html) => {
    const made = await elementsOf(String(RichTextBody({ text: parseRichText(html) })))
    expect(made.filter(({ tag }) => !allowed.test(tag))).toEqual([])
  })
})

describe('huge text (check 20)', () => {
  const depthOf = (list: Block): number =>
    list.type === 'list' ? 1 + Math.max(0, ...list.items.flatMap(({ lists }) => lists.map(depthOf))) : 0

  it('lets lists go no deeper than anybody can read', () => {
    const deep = (times: number) => `${'<ul><li>a'.repeat(times)}`
    expect(depthOf(parseRichText(deep(5000))[0] as List)).toBe(mostLists)
    expect(plainOf(parseRichText(deep(5000))).match(/a/g)).toHaveLength(5000)
  })
  it('refuses what nobody wrote: too long, too deep or too many elements', () => {
    for (const html of ['a'.repeat(400_001), '<b>'.repeat(60_000), '<br>'.repeat(60_000), '<i>a</i>'.repeat(50_001)])
      expect(() => parseRichText(html)).toThrow(TooLarge)
  })
  it('reads one item of very many lines, and one word of very many pieces', () => {
    const [list] = parseRichText(`<ul><li>${'<p>a'.repeat(40_000)}`) as [List]
    expect(list.items[0]?.children).toHaveLength(79_999)
    expect(plainOf(parseRichText('&amp;'.repeat(79_999)))).toBe('&'.repeat(79_999))
    expect(plainOf(parseRichText('a &amp; b &lt; &nbsp; c'))).toBe('a & b < c')
  })
})

it('says in plain text what was marked, for mails and lists (E2)', () => {
  const html =
    '<h2>Schoolreis</h2><p>Kijk op <a href="https://a.example/"><b>de</b> site</a> of <a href="https://b.example/">https://b.example</a>.</p>' +
    '<ol><li>bus<ul><li>op tijd<br>echt</li></ul></li><li>park</li></ol>'
  expect(plainOf(parseRichText(html))).toBe(
    'Schoolreis\n\nKijk op de site (https://a.example/) of https://b.example.\n\n1. bus\n   - op tijd\n     echt\n2. park',
  )
})

it('shows where a link leads that names another place', () => {
  const shown = (html: string) => String(RichTextBody({ text: parseRichText(html) }))
  expect(shown('<a href="https://evil.example/">www.bank.nl</a>')).toContain('(evil.example)')
  expect(shown('<a href="https://school.example/">https://mijnschool.example</a>')).toContain('(school.example)')
  expect(shown('<a href="https://evil.example/">https://bank.example@evil.example</a>')).toContain('(evil.example)')
  expect(shown('<a href="https://school.example/x">www.school.example/x</a>')).not.toContain('(school.example)')
  expect(shown('<a href="https://evil.example/">hier</a>')).not.toContain('(evil.example)')
  expect(shown('zie https://a.example/x.')).toContain('<a href="https://a.example/x" rel="noopener')
})

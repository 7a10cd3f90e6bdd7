import { accentOf } from '../../templates/mail/colours.ts'
import { NotFound } from '../errors.ts'
import type { SiteRouter } from '../http/bindings.ts'
import { paths } from '../paths.ts'
import { iconPng } from './icon.ts'

/** What telephones ask for: on the home screen of an iPhone, and for the others the two that the manifest names. */
export const iconSizes = [180, 192, 512] as const

/** What makes the site an app that can be put on a home screen, which iPhones ask of a site that shows notifications (B5). */
export function manifestRoutes(site: SiteRouter) {
  site.get(paths.manifest, (c) => {
    const { school } = c.var.school
    const icons = [192, 512].map((size) => ({
      src: iconAt(size, school.hue),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any maskable',
    }))
    const manifest = {
      id: '/',
      name: school.name,
      short_name: school.name,
      lang: school.language,
      start_url: paths.overview,
      scope: '/',
      display: 'standalone',
      background_color: '#fbfaf6',
      theme_color: '#fbfaf6',
      icons,
    }
    return c.body(JSON.stringify(manifest), 200, {
      'Content-Type': 'application/manifest+json; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    })
  })

  site.get(paths.appIcon(':size'), (c) => {
    const size = iconSizes.find((one) => `${one}.png` === c.req.param('size'))
    if (!size) throw new NotFound()
    return c.body(iconPng(size, channelsOf(accentOf(c.var.school.school.hue))), 200, {
      'Content-Type': 'image/png',
      'Cache-Control': 'public, max-age=604800',
    })
  })
}

/** With the colour in it, so that another colour is another icon. */
export const iconAt = (size: number, hue: number) => `${paths.appIcon(`${size}.png`)}?tint=${hue}`

const channelsOf = (colour: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16))
  return [red, green, blue] as const
}

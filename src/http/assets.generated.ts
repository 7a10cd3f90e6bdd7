export const hashes = {
  'app.css': '0',
  'htmx.js': '0',
  'js/app.js': '0',
  'icon.svg': '0',
} as const

// Made by src/platform/local/assets.ts; a test fails when it is behind.
export const hashes = {
  'app.css': 'Pa7aj8fH',
  'htmx.js': 'oKuwTy9F',
  'icon.svg': 'TsqAirnw',
  'js/app.js': 'dte5OFKb',
} as const

// Made by src/platform/local/assets.ts; a test fails when it is behind.
export const hashes = {
  'app.css': 'K2_QD7WO',
  'htmx.js': 'oKuwTy9F',
  'icon.svg': 'TsqAirnw',
  'js/app.js': 'dte5OFKb',
} as const

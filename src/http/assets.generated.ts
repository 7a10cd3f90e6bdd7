// Made by src/platform/local/assets.ts; a test fails when it is behind.
export const hashes = {
  'app.css': '8uAvzzXp',
  'htmx.js': 'oKuwTy9F',
  'icon.svg': 'TsqAirnw',
  'js/app.js': 'eHwGaqNN',
} as const

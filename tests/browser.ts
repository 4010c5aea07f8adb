import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inflate } from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
]

/**
 * A real Chromium out of npm, with the libraries and the one font that it brings along, so that a machine with nothing installed
 * can run it. It needs neither HOME nor a TMPDIR without blanks.
 */
export async function launchBrowser(): Promise<Browser> {
  const folder = await unpacked()
  const home = mkdtempSync(join(scratch(), 'handraise-browser-home-'))
  const browser = await chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: flags,
    env: {
      PATH: '/usr/bin:/bin',
      LANG: 'C.UTF-8',
      TZ: 'Europe/London',
      HOME: home,
      TMPDIR: home,
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    },
  })
  browser.on('disconnected', () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }))
  return browser
}

/** Unpacked once per version and user, aside and then moved into place, so that two runs at once can't see half of it. */
async function unpacked(): Promise<string> {
  const require = createRequire(import.meta.url)
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '../bin')
  const { version } = require('../node_modules/@sparticuz/chromium/package.json')
  const place = join(scratch(), `handraise-chromium-${version}-${process.getuid?.() ?? 0}`)
  if (existsSync(place)) return place
  const aside = mkdtempSync(`${place}-`)
  await unpackInto(aside, packed)
  writeFileSync(join(aside, 'fonts.conf'), fontsConf(place))
  try {
    renameSync(aside, place)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(place)) throw error
  }
  return place
}

/** The package unpacks into the folder for temporary files and nowhere else. */
async function unpackInto(folder: string, packed: string): Promise<void> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    await Promise.all(
      ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((file) => inflate(join(packed, file))),
    )
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

/** Chromium keeps a socket in its scratch folder, and a socket's path must be short: /tmp, not a TMPDIR of any length. */
function scratch(): string {
  const folder = process.platform === 'linux' ? '/tmp' : (process.env['TMPDIR'] ?? '/tmp')
  mkdirSync(folder, { recursive: true })
  return folder
}

const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`

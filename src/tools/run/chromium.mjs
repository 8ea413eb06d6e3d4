/** A Chromium for the tests: CHROMIUM_PATH, one that is there, or Debian's package. */
import { existsSync } from 'node:fs'
import { run } from './steps.mjs'

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

export const findChromium = () => places.find((place) => place && existsSync(place))

/** The path of a Chromium, or undefined with the remedy printed. */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  if (existsSync('/usr/bin/apt-get')) {
    console.log('Installing Debian’s Chromium for the browser tests (once) …')
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
    const apt = (...args) => {
      const [command, ...rest] = [...sudo, 'apt-get', ...args]
      return run(command, rest, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    }
    apt('update', '-qq')
    apt('install', '-y', '-qq', 'chromium')
  }
  const installed = findChromium()
  if (!installed)
    console.error(
      'No Chromium found. Install one, or name it in CHROMIUM_PATH; then run npm test again.',
    )
  return installed
}

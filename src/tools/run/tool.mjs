/** `npm run city -- …`: builds what is not built yet, then runs the command of this name. */
import { build, checkNode, install, run } from './steps.mjs'

checkNode()
install()
build()
const [name, ...args] = process.argv.slice(2)
process.exit(run(process.execPath, ['--enable-source-maps', `dist/server/${name}.js`, ...args]))

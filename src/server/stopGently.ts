import type { Server } from 'node:http'

const graceMs = 10_000

/** Takes no new connections and lets the open requests end; who hangs longer is cut off. */
export function stopGently(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}

import type { FetchOwnPhoto } from '#client/net/fetchOwnPhoto.ts'
import type { Actions } from './actions.ts'
import type { ActionPorts } from './ports.ts'

type Ports = Pick<ActionPorts, 'db' | 'urls'> & { readonly fetchOwnPhoto: FetchOwnPhoto }

/** Looked at again within one visit, a picture is not fetched again; it never goes to the disk. */
export const createOwnPhoto =
  ({ db, urls, fetchOwnPhoto }: Ports): Actions['ownPhoto'] =>
  async (reportId, sha256) => {
    const known = urls.visiting(sha256)
    if (known !== undefined) return known
    const report = await db.reports.get(reportId)
    if (!report) return undefined
    const bytes = await fetchOwnPhoto({ receipt: report.receipt, sha256 })
    return bytes && urls.welcome(sha256, bytes)
  }

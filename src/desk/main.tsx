import '@kern-ux/native/dist/kern.min.css'
import '../client/ui/styles/index.css'
import './styles/desk.css'
import { render } from 'preact'
import { ArchivesContext } from '#client/place/map/archivesContext.ts'
import { createDeskApi } from './api/deskApi.ts'
import { deskArchives } from './api/deskArchives.ts'
import { DeskApp } from './DeskApp.tsx'
import { takeInvitation } from './invitation.ts'

const target = document.getElementById('desk')
if (target) {
  target.textContent = ''
  render(
    <ArchivesContext.Provider value={deskArchives((url, init) => fetch(url, init))}>
      <DeskApp
        api={createDeskApi((path, init) => fetch(path, init))}
        invitation={takeInvitation(location, history)}
        kept={sessionStorage}
        now={Date.now}
      />
    </ArchivesContext.Provider>,
    target,
  )
}

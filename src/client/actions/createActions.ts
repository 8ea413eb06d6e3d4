import { hasRoomFor } from '#client/db/room.ts'
import type { Actions } from './actions.ts'
import { createAddPhotos } from './addPhotos.ts'
import { createAgainHere } from './againHere.ts'
import { createAppActions } from './appActions.ts'
import { createChooseCity } from './chooseCity.ts'
import { createCityMapActions } from './cityMapActions.ts'
import { createDeleteDraft } from './deleteDraft.ts'
import { createDraftKeeper, type DraftKeeper } from './draftKeeper.ts'
import { createEditDraft, createGoToStep } from './editDraft.ts'
import { createGoOn } from './goOn.ts'
import { lazyLabVerbs } from './lazyLabVerbs.ts'
import { createLocate } from './locate.ts'
import { createNoteRoom } from './noteRoom.ts'
import { nothing } from './nothing.ts'
import { createOpenDraft } from './openDraft.ts'
import type { ActionPorts } from './ports.ts'
import { createRemovePhoto } from './removePhoto.ts'
import { createSendNow } from './sendNow.ts'
import { createStartDraft } from './startDraft.ts'
import { createSubmitDraft, offerHeldAgain } from './submitDraft.ts'
import { createSupportReport } from './supportReport.ts'
import { createUndoKeeper, type UndoKeeper } from './undoKeeper.ts'

export interface Desk {
  readonly actions: Actions
  /** After a reload: what is still held may still be undone. */
  readonly resume: () => Promise<void>
  /** The network is back: a download goes on. */
  readonly resumeSaving: () => void
}

/** Joins the verbs; each has its own file. */
export function createActions(ports: ActionPorts): Desk {
  const keeper = createDraftKeeper(ports)
  const undoKeeper = createUndoKeeper(ports)
  const cityMap = createCityMapActions(ports)
  return {
    actions: {
      ...draftActions(ports, keeper, undoKeeper),
      ...reportActions(ports, undoKeeper),
      ...createAppActions(ports),
      ...lazyLabVerbs(ports),
      chooseCity: createChooseCity(ports),
      ...cityMap.actions,
    },
    resume: async () => {
      await offerHeldAgain({ ...ports, undoKeeper })
      cityMap.resume()
    },
    resumeSaving: cityMap.resume,
  }
}

function draftActions(ports: ActionPorts, keeper: DraftKeeper, undoKeeper: UndoKeeper) {
  const all = { ...ports, keeper, undoKeeper }
  let adding: Promise<unknown> = Promise.resolve()
  const addOwnPhotos = createAddPhotos(all)
  const noteRoom = createNoteRoom({ ...ports, hasRoomFor: (bytes) => hasRoomFor(ports.db, bytes) })
  const addPhotos: Actions['addPhotos'] = (files, from) => {
    const done = addOwnPhotos(files, from)
    // A failure reaches whoever added the photo; whoever waits only wants to know that it is over.
    adding = Promise.all([adding, done.catch(nothing)])
    // A warning only: what goes wrong there comes to light with the next photo.
    void done.then(noteRoom).catch(nothing)
    return done
  }
  const photosDone = async () => void (await adding)
  return {
    addPhotos,
    startDraft: createStartDraft({ ...all, addPhotos }),
    openDraft: createOpenDraft(all),
    editDraft: createEditDraft(all),
    goToStep: createGoToStep(all),
    flushDraft: () => keeper.flush(),
    removePhoto: createRemovePhoto(all),
    dismissPhotoProblems: () => ports.stores.draft.setState({ photoProblems: [] }),
    locate: createLocate(all),
    submitDraft: createSubmitDraft({ ...all, photosDone }),
    deleteDraft: createDeleteDraft(all),
    againHere: createAgainHere(all),
    undo: () => undoKeeper.undo(),
    goOn: createGoOn(all),
  }
}

function reportActions(ports: ActionPorts, undoKeeper: UndoKeeper) {
  const all = { ...ports, undoKeeper }
  // Not on the way to the first report; the worker keeps them for a dead spot.
  const own = async () => (await import('./ownReportActions.ts')).createOwnReportActions(all)
  return {
    sendNow: createSendNow(all),
    supportReport: createSupportReport(all),
    addToReport: async (...about) => (await own()).addToReport(...about),
    reopenReport: async (...about) => (await own()).reopenReport(...about),
    deleteReport: async (reportId) => (await own()).deleteReport(reportId),
    withdrawReport: async (...about) => (await own()).withdrawReport(...about),
    mendReport: async (reportId) => (await own()).mendReport(reportId),
    dropOperation: async (operationId) => (await own()).dropOperation(operationId),
    followReport: async (...receipt) => (await own()).followReport(...receipt),
    ownPhoto: async (...photo) => (await own()).ownPhoto(...photo),
    exportUnsent: async () => (await import('./exportUnsent.ts')).createExportUnsent(all)(),
    importUnsent: async (file) => (await import('./importUnsent.ts')).createImportUnsent(all)(file),
  } satisfies Partial<Actions>
}

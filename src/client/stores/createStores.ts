import { createStore } from 'zustand/vanilla'
import type { LabsState } from './labState.ts'
import type {
  AppState,
  CityState,
  DraftState,
  MineState,
  NearbyState,
  OfflineState,
  PositionState,
  SavingState,
  SyncState,
} from './state.ts'

/** What the screens read. Filled by actions/, lost with the tab; all that must survive is in db/. */
export const createStores = () => ({
  mine: createStore<MineState>(() => ({ loaded: false, drafts: [], entries: [] })),
  draft: createStore<DraftState>(() => ({
    photos: [],
    saving: 'saved',
    photosAtWork: 0,
    photoProblems: [],
  })),
  nearby: createStore<NearbyState>(() => ({ loaded: false, reports: [], supported: new Set() })),
  city: createStore<CityState>(() => ({ status: 'loading', cities: [], example: false })),
  sync: createStore<SyncState>(() => ({
    phase: 'idle',
    waiting: 0,
    rejected: 0,
    photosWaiting: 0,
    answersWaiting: 0,
  })),
  offline: createStore<OfflineState>(() => ({
    status: 'unknown',
    bytes: 0,
    done: 0,
    declined: false,
  })),
  saving: createStore<SavingState>(() => ({ stalled: false })),
  labs: createStore<LabsState>(() => ({ loaded: false, labs: [] })),
  position: createStore<PositionState>(() => ({ status: 'idle' })),
  app: createStore<AppState>(() => ({ updateReady: false, install: 'none' })),
})

export type Stores = ReturnType<typeof createStores>

import type { Easel } from './easel.ts'
import type { WorkerAnswer, WorkerRequest } from './messages.ts'
import { preparePhoto, shrinkPhoto } from './preparePhoto.ts'
import type { Size } from './sizePlan.ts'

/** The work itself, the same in the worker and on the page. */
export async function answerTo<P extends Size, S extends Size>(
  request: WorkerRequest,
  easel: Easel<P, S>,
): Promise<WorkerAnswer> {
  const { id } = request
  switch (request.kind) {
    case 'prepare':
      return { kind: 'prepared', id, result: await preparePhoto(request.file, easel) }
    case 'shrink':
      return { kind: 'shrunk', id, bytes: await shrinkPhoto(request.bytes, easel) }
  }
}

import { Refusal } from '@daysix/shared/refusal'

/** The file as a whole cannot be used; nothing of it was kept. */
export class FileNotRead extends Refusal {
  constructor(sentence: string) {
    super(sentence, { fields: [{ pointer: '/file', code: 'file-not-read', message: sentence }] })
  }
}

export class AnotherFileIsAtWork extends Refusal {
  constructor(what: string) {
    super(`Another file of ${what} is being read or saved now. Try again when it is done.`)
  }
}

export class FileIsOver extends Refusal {
  constructor(why: string) {
    super(`${why} Bring the file again.`)
  }
}

export class NothingToSave extends Refusal {
  constructor() {
    super('The file changes nothing: all that it says is held already, or has an error.')
  }
}

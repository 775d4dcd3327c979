import { Refusal } from '@daysix/shared/refusal'

export class OwnAdministratorRole extends Refusal {
  constructor() {
    super('You would no longer be an administrator yourself. Another administrator has to do this.')
  }
}

export class NoAdministratorAnyMore extends Refusal {
  constructor() {
    super('You are not an administrator any more: another administrator has just decided that.')
  }
}

export class RoleWithheldAlready extends Refusal {
  constructor() {
    super('This role is withheld already.')
  }
}

export class RoleNotWithheld extends Refusal {
  constructor() {
    super('This role is not withheld.')
  }
}

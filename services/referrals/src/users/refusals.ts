import { Refusal } from '@daysix/shared/refusal'

export class OwnAdministratorRole extends Refusal {
  constructor() {
    super('You would no longer be an administrator yourself. Another administrator has to do this.')
  }
}

export class NobodyWouldAdminister extends Refusal {
  constructor() {
    super('Nobody who has signed in here would be an administrator any more. Give somebody else that role first.')
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

/** What a task asks for, in words; a kind that is not listed is a procedure's own trouble and shown as such. */
const WORDS: Record<string, string> = {
  'tell-home-authority': 'Tell the authority the child lives in: we hold no address for its exclusions team',
  'tell-social-worker': 'Tell the child’s social worker: we hold no e-mail address',
  'tell-virtual-school-head': 'Tell the virtual school head: we hold no address',
  'school-closed': 'A school of this case has closed: check who is responsible for the child',
  'remove-from-roll': 'Ask the school to take the name off its roll and record the day',
  'late-fact': 'Something was recorded after the case was closed: nothing follows by itself. Look at what it was',
  'fact-set-aside':
    'Something that was recorded did not get through, and operations set it aside: nothing follows by itself. Look at the case’s latest records, and do by hand what should follow',
  'letter-to-post': 'A letter goes by post: print it from the case’s letters page, post it, and record it as posted',
  'mail-undeliverable': 'A message could not be delivered: reach the person another way',
  'look-over-address':
    'A parent’s address is new: somebody other than whoever entered it looks it over, on the case’s details. Until then no letter goes to them',
  'find-address':
    'A parent’s address was looked over and is wrong: find the right one, and reach them another way meanwhile',
  'upn-of-two-records':
    'The UPN that was said of this child is another record’s too: look whether the two are one child, which a manager merges, or whose number it is',
  'arrange-interpreter':
    'A parent needs an interpreter: book one for each meeting and call. The case’s details say who, and which language',
  'arrange-translation':
    'A parent reads another language than English: have our letters translated and send them after. The case’s details say who',
  'mail-refused': 'A message could not be written: look at the case’s messages',
  'approve-moved-date':
    'Another date for a deadline waits for a manager who did not decide it: look at the case’s clocks, approve it or take it back',
  'clock-refused': 'A deadline could not be counted: look at the case’s clocks',
  'miss-refused': 'A missed deadline could not be recorded: look at the case’s clocks',
  'settle-refused': 'A deadline could not be settled: look at the case’s clocks',
  'unwinding-refused': 'It could not be found out which deadlines end with what happened: look at the case’s clocks',
  'not-silenced': 'Messages about a child who has died could not be stopped: look at the case’s letters at once',
  'stage-refused': 'The case could not move to its next stage',
  'notice-refused': 'The notice could not be acknowledged: tell those who must be told',
  'no-place-found': 'The place the panel decided could not be sought: look for one',
  'not-on-agenda': 'The case could not be put on a panel’s agenda: put it on one',
  'off-agenda': 'No panel hears the case any more: put it on an agenda again, or close it',
  'provision-on-closed-day': 'Education is arranged to start on a day that has no school any more: arrange another day',
  'place-on-closed-day':
    'A place is accepted from a day that has no school any more: agree another day and tell the family',
  'review-on-closed-day': 'The review is booked for a day that has no school any more: book another day',
  'step-on-closed-day': 'A step of the return lies on a day that has no school any more: change the plan',
  'closed-days-not-read':
    'A calendar has changed: look whether anything of the case is booked for a day without school',
  'place-not-started':
    'The day has passed on which the child was to start at the place accepted: record the start, or find out why there is none',
  'allocated-not-started':
    'No start at the allocated school is recorded a fortnight after the decision: record it, or ask the school when the child starts',
  'offer-not-expired': 'An offer of a place has expired but could not be released',
  'provision-not-ended': 'The education arranged could not be ended: end it',
  'placement-not-withdrawn': 'The placement could not be ended: end it',
  'agenda-not-withdrawn': 'The case could not be taken off the panel’s agenda: take it off',
  'placement-not-followed': 'The placement is not being followed: tell operations',
  'case-not-closed': 'The case is over but could not be closed: close it',
  'procedure-cancelled': 'Operations stopped this case’s procedure: nothing is reminded of or chased any more',
  'procedure-stopped': 'A part of this case’s procedure has stopped: tell operations',
}

export const taskWords = (kind: string): string =>
  WORDS[kind] ?? `A step of the procedure was refused (${kind.replaceAll('-', ' ')}): look at the case`

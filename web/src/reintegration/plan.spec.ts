import { errorsByRow, planValues, readPlan } from './plan.form'

const row = (n: number, day: string, where: string) => ({
  [`steps.${n}.on-day`]: day,
  [`steps.${n}.on-month`]: '12',
  [`steps.${n}.on-year`]: '2026',
  [`steps.${n}.sessions`]: where,
})
const POSTED = { agreedBy: 'Head of year', rows: '4', ...row(0, '14', 'morning'), ...row(2, '16', 'full') }

describe('the form of a phased return', () => {
  it('reads a step from each row that was filled in', () => {
    expect(readPlan(POSTED).answers).toEqual({
      agreedBy: 'Head of year',
      rows: [0, 2],
      steps: [
        {
          on: '2026-12-14',
          sessions: [
            { session: 'AM', site: 'school' },
            { session: 'PM', site: 'centre' },
          ],
          fullTimetable: false,
        },
        {
          on: '2026-12-16',
          sessions: [
            { session: 'AM', site: 'school' },
            { session: 'PM', site: 'school' },
          ],
          fullTimetable: true,
        },
      ],
    })
  })

  it('a row with a day and nothing chosen, or the other way round, is asked for', () => {
    expect(readPlan({ ...POSTED, 'steps.0.sessions': '', 'steps.2.on-day': '' }).errors).toEqual({
      'steps.0.sessions': 'Select where the child is on that day',
      'steps.2.on': 'The date of the step must include a day',
    })
  })

  it('an empty form asks for who agreed, then for a step', () => {
    expect(readPlan({ rows: '3' }).errors).toEqual({ agreedBy: 'Enter who agreed the plan' })
    expect(readPlan({ rows: '3', agreedBy: 'Head' }).errors).toEqual({ 'steps.0.on': 'Add at least one step' })
  })

  it('shows the steps again as they were agreed', () => {
    const { steps } = readPlan(POSTED).answers!
    expect(readPlan(planValues({ agreedBy: 'Head of year', version: 1 }, steps)).answers?.steps).toEqual(steps)
  })

  it('puts a refusal beside the row that was typed, not the step that was sent', () => {
    expect(
      errorsByRow({ 'steps.1.on': 'Weekend', 'steps.1.fullTimetable': 'Not full', steps: 'None' }, [0, 2]),
    ).toEqual({
      'steps.2.on': 'Weekend',
      'steps.2.sessions': 'Not full',
      'steps.0.on': 'None',
    })
  })
})

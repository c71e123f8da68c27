import messages from '../../messages/en.json' with { type: 'json' }
import { events } from '../revision/steps'
import { recordedBesideSteps } from './events'

test('every event has a name, and every name an event', () => {
  expect(Object.keys(messages.auditLog)).toEqual([...recordedBesideSteps])
  expect(Object.keys(messages.workflow.done)).toEqual([...events])
})

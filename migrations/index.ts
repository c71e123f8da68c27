import * as migration_20261124_023059_initial from './20261124_023059_initial';
import * as migration_20261124_145612_workflow from './20261124_145612_workflow';
import * as migration_20261125_010651_translation from './20261125_010651_translation';

export const migrations = [
  {
    up: migration_20261124_023059_initial.up,
    down: migration_20261124_023059_initial.down,
    name: '20261124_023059_initial',
  },
  {
    up: migration_20261124_145612_workflow.up,
    down: migration_20261124_145612_workflow.down,
    name: '20261124_145612_workflow',
  },
  {
    up: migration_20261125_010651_translation.up,
    down: migration_20261125_010651_translation.down,
    name: '20261125_010651_translation'
  },
];

import * as migration_20261127_015755_initial from './20261127_015755_initial';

export const migrations = [
  {
    up: migration_20261127_015755_initial.up,
    down: migration_20261127_015755_initial.down,
    name: '20261127_015755_initial'
  },
];

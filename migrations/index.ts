import * as migration_20261127_124832_initial from './20261127_124832_initial';

export const migrations = [
  {
    up: migration_20261127_124832_initial.up,
    down: migration_20261127_124832_initial.down,
    name: '20261127_124832_initial'
  },
];

import * as migration_20261127_225949_initial from './20261127_225949_initial';

export const migrations = [
  {
    up: migration_20261127_225949_initial.up,
    down: migration_20261127_225949_initial.down,
    name: '20261127_225949_initial'
  },
];

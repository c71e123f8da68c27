import * as migration_20261127_125959_initial from './20261127_125959_initial';

export const migrations = [
  {
    up: migration_20261127_125959_initial.up,
    down: migration_20261127_125959_initial.down,
    name: '20261127_125959_initial'
  },
];

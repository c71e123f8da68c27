import * as migration_20261127_025337_initial from './20261127_025337_initial';

export const migrations = [
  {
    up: migration_20261127_025337_initial.up,
    down: migration_20261127_025337_initial.down,
    name: '20261127_025337_initial'
  },
];

import * as migration_20261127_075858_initial from './20261127_075858_initial';

export const migrations = [
  {
    up: migration_20261127_075858_initial.up,
    down: migration_20261127_075858_initial.down,
    name: '20261127_075858_initial'
  },
];

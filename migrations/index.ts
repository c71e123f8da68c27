import * as migration_20261127_183129_initial from './20261127_183129_initial';

export const migrations = [
  {
    up: migration_20261127_183129_initial.up,
    down: migration_20261127_183129_initial.down,
    name: '20261127_183129_initial'
  },
];

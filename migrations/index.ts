import * as migration_20261127_072455_initial from './20261127_072455_initial';

export const migrations = [
  {
    up: migration_20261127_072455_initial.up,
    down: migration_20261127_072455_initial.down,
    name: '20261127_072455_initial'
  },
];

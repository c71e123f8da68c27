import * as migration_20261127_074149_initial from './20261127_074149_initial';

export const migrations = [
  {
    up: migration_20261127_074149_initial.up,
    down: migration_20261127_074149_initial.down,
    name: '20261127_074149_initial'
  },
];
